import { buildReport } from '../../../src/report/derive/report.ts';
import { withoutPerson } from '../../../src/report/without-person.ts';
import { reportOf, type ToldInterview, tellInterview } from '../../support/api/report-interview.ts';
import { next, taskIdOf } from '../../support/domain/interview-driver.ts';

describe('the talk about a task, in the report,', () => {
  function told() {
    const story = tellInterview();
    story.driver.act({ type: 'greet' });
    next(story.driver);
    story.says('May it be empty?');
    story.hears('Yes. A running total would do.');
    story.checks('print(1)', 'accepted');
    story.hears('Why?', { unasked: true });
    story.says('The total is enough.');
    story.hears('And in memory?');
    story.says('Constant.');
    story.hears('Right.');
    story.finish();
    return story;
  }
  const idOf = (story: ToldInterview, text: string) => {
    const event = story.driver
      .events()
      .find(({ data }) => 'messageId' in data && 'text' in data && data.text === text);
    return event && 'messageId' in event.data ? event.data.messageId : '';
  };

  function assessed() {
    const story = told();
    const quotes = [{ messageId: idOf(story, 'The total is enough.'), quote: 'total is enough' }];
    const taskId = taskIdOf(story.driver);
    const followUps = [{ messageId: idOf(story, 'Why?'), covered: 0.5 as const, quotes }];
    const messageId = idOf(story, 'Yes. A running total would do.');
    const help = [{ messageId, level: 2 as const, quote: 'A running total' }];
    story.driver.act({ type: 'recordAssessment', tasks: [{ taskId, followUps, help }] });
    return story;
  }

  it('has each question with its answers, how much they cover, and on which words that rests', () => {
    const story = assessed();
    const [task] = reportOf(story).tasks;
    const shown = task?.follow_ups.map(({ text, answers, covered, quotes }) => [
      text,
      answers.map((answer) => answer.text),
      covered,
      quotes,
    ]);
    const message_id = idOf(story, 'The total is enough.');
    expect(shown).toEqual([
      ['Why?', ['The total is enough.'], 0.5, [{ message_id, quote: 'total is enough' }]],
      ['And in memory?', ['Constant.'], null, []],
    ]);
    expect(task?.follow_ups[0]?.answers[0]?.message_id).toBe(message_id);
  });

  it('says how much each reply helped while the task was open, and of how many', () => {
    const story = assessed();
    const message_id = idOf(story, 'Yes. A running total would do.');
    expect(reportOf(story).tasks[0]).toMatchObject({
      hints: 0,
      replies: 1,
      help: [{ message_id, level: 2, quote: 'A running total' }],
    });
  });

  it('is neither graded nor counted where no model has read it', () => {
    const [task] = reportOf(told()).tasks;
    expect(task).toMatchObject({ replies: 1, help: [] });
    expect(task?.follow_ups.map(({ covered }) => covered)).toEqual([null, null]);
  });

  it('changes neither ability nor score', () => {
    const [without, withIt] = [reportOf(told()), reportOf(assessed())];
    expect(withIt.ability).toEqual(without.ability);
    expect(withIt.tasks[0]?.score).toBe(without.tasks[0]?.score);
  });

  it('is whole in the conversation, in pairs', () => {
    const pairs = reportOf(told()).conversation?.map(({ task, question, answers }) => [
      task,
      question?.unasked,
      question?.text,
      answers.map(({ text }) => text),
    ]);
    expect(pairs?.slice(1)).toEqual([
      [1, false, 'Yes. A running total would do.', []],
      [1, true, 'Why?', ['The total is enough.']],
      [1, false, 'And in memory?', ['Constant.']],
      [1, false, 'Right.', []],
    ]);
    expect(pairs?.[0]?.slice(0, 2)).toEqual([null, true]);
    expect(pairs?.[0]?.[3]).toEqual(['May it be empty?']);
  });

  it('is left out where it is not what it should be, and the report is there', () => {
    const story = assessed();
    const events = story.driver
      .events()
      .map((event) => (event.type === 'assessed' ? { ...event, data: { tasks: 7 } } : event));
    const report = buildReport(story.driver.interview().plan, events as never);
    expect(report.degraded.at(-1)).toMatchObject({ kind: 'task' });
  });

  it('keeps of help the levels alone once its person is erased', () => {
    const kept = withoutPerson(assessed().report());
    expect(kept.conversation).toEqual([]);
    expect(kept.tasks[0]).toMatchObject({ follow_ups: [], replies: 1, help: [{ level: 2, quote: '' }] });
    expect(JSON.stringify(kept)).not.toMatch(/running total|total is enough/);
  });
});

import { createGateReader, type GateKnowledge } from '../../activities/gate-knowledge.ts';
import { loadPrompts } from '../../src/interviewer/prompts.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';
import { bankOf, HIDDEN, type Story, SUM_TASK, startStory } from '../support/story.ts';

let store: TemporaryRecords;
let story: Story;
beforeEach(async () => {
  store = await temporaryRecords();
  story = await startStory({ records: store.records });
});
afterEach(() => store.remove());

async function known(): Promise<GateKnowledge> {
  const read = createGateReader({
    records: store.records,
    bank: bankOf(SUM_TASK),
    prompts: loadPrompts(),
    eager: false,
  });
  const { interviewId } = story;
  const events = await store.records.events.after(interviewId, 0);
  return read({ interviewId, locale: 'en', events, prompts: ['interviewer'], said: ['closing'] });
}

describe('what a gate knows', () => {
  it('is little before the first task', async () => {
    expect(await known()).toMatchObject({
      tasks: [],
      standing: { taskOpen: false, finished: false },
      seen: { code: [], data: [] },
    });
  });

  it('is the secrets of the task, and all that the candidate has seen and written', async () => {
    await story.takesTask();
    await story.says('m1', 'I would start with a loop.');
    await story.hears('Why a loop?', ['m1']);
    await story.runs('print(0)', ['wrong_answer', 'accepted'], 'my output');
    await story.runs('print(1)', ['wrong_answer', 'accepted'], 'other output');
    await story.does({ type: 'takeHint', taskId: SUM_TASK.taskId, text: SUM_TASK.hints[0]?.en ?? '' });
    const { tasks, seen, ownLines, standing, prompts, sayable } = await known();
    expect(tasks).toMatchObject([
      { hintsGiven: 1, solved: false, source: { task: { taskId: SUM_TASK.taskId } } },
    ]);
    expect(tasks[0]?.hidden.map(({ input }) => input)).toEqual([`${HIDDEN}-in-1`, `${HIDDEN}-in-2`]);
    expect(seen.code).toEqual(expect.arrayContaining(['print(0)', 'print(1)']));
    expect(seen.data.join('\n')).toMatch(/01-sample[\s\S]*other output[\s\S]*my output/);
    expect(seen.texts).toEqual(
      expect.arrayContaining([SUM_TASK.statement.ru, SUM_TASK.hints[0]?.en, SUM_TASK.hints[0]?.ru]),
    );
    expect(seen.texts.join('\n')).not.toMatch(/SECRET-RUNG|Why a loop/);
    expect(seen.messages).toEqual(['I would start with a loop.']);
    expect(ownLines).toEqual(['Why a loop?']);
    expect(standing).toEqual({ taskOpen: true, finished: false });
    expect(prompts.join('\n')).toContain('give away no code');
    expect(sayable.length).toBe(2);
  });

  it('calls a task solved with its accepted check, before the review has come', async () => {
    await story.takesTask();
    await story.checks('print(2)', ['accepted', 'accepted', 'accepted']);
    expect(await known()).toMatchObject({ tasks: [{ solved: true }], standing: { taskOpen: false } });
  });

  it('says nothing of hidden tests as if they had been seen', async () => {
    await story.takesTask();
    await story.checks('print(1)', ['wrong_answer', 'accepted', 'time_limit']);
    expect(JSON.stringify((await known()).seen)).not.toContain(HIDDEN);
  });
});

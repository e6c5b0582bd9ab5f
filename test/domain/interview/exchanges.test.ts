import type { EventBody, InterviewEvent } from '../../../src/domain/interview/events.ts';
import { exchangesOf, followUpTalks, openTalks } from '../../../src/domain/interview/exchanges.ts';

const task = (number: number) => ({ type: 'task', data: { taskId: `task-${number}`, number } });
const accepted = (number: number) => ({
  type: 'verdict',
  data: { taskId: `task-${number}`, verdict: 'accepted' },
});
const failed = (number: number) => ({
  type: 'verdict',
  data: { taskId: `task-${number}`, verdict: 'wrong_answer' },
});
const closed = (outcome: string | null) => ({ type: 'state', data: { outcome } });
const says = (text: string) => ({ type: 'message', data: { messageId: `id of ${text}`, text } });
const hears = (text: string, replyTo: string[] = ['m']) => ({
  type: 'final',
  data: { messageId: `id of ${text}`, text, replyTo, degraded: false },
});
/** Unasked; earlier interviews do not say on what occasion. */
const speaks = (text: string, occasion?: string) => ({
  type: 'final',
  data: { messageId: `id of ${text}`, text, replyTo: [], degraded: false, ...(occasion && { occasion }) },
});

function told(...bodies: { type: string; data: object }[]): InterviewEvent[] {
  return bodies.map((body, index) => ({ ...(body as EventBody), seq: index + 1, at: index * 1_000 }));
}

const texts = (said: readonly { text: string }[]) => said.map(({ text }) => text);

describe('the whole conversation', () => {
  it('is told in pairs, in order, with nothing left out', () => {
    const events = told(
      speaks('Welcome.'),
      says('Hello!'),
      says('I am ready.'),
      hears('Take a task.'),
      task(1),
      hears('Your approach?'),
      says('A map.'),
    );
    const pairs = exchangesOf(events).map(({ task, question, answers }) => [
      task,
      question?.text,
      texts(answers),
    ]);
    expect(pairs).toEqual([
      [null, 'Welcome.', ['Hello!', 'I am ready.']],
      [null, 'Take a task.', []],
      [1, 'Your approach?', ['A map.']],
    ]);
  });

  it('begins with the candidate where the greeting cannot be read', () => {
    expect(exchangesOf(told(says('Hello!')))).toMatchObject([
      { task: null, question: null, answers: [{ text: 'Hello!' }] },
    ]);
  });
});

describe('the talk about an accepted solution', () => {
  const talkOn = (number: number, ...bodies: Parameters<typeof told>) =>
    (followUpTalks(told(...bodies)).get(`task-${number}`) ?? []).map(({ question, answers }) => [
      question.text,
      texts(answers),
    ]);

  it('has each answer at the question that it followed', () => {
    expect(
      talkOn(
        1,
        speaks('Welcome.'),
        task(1),
        says('I begin.'),
        accepted(1),
        closed('solved'),
        speaks('What does it cost?'),
        says('Linear time.'),
        says('And memory.'),
        hears('How much memory?', ['id of And memory.']),
        says('Constant.'),
        hears('Right. Take the next task.'),
        task(2),
        says('What may the input be?'),
      ),
    ).toEqual([
      ['What does it cost?', ['Linear time.', 'And memory.']],
      ['How much memory?', ['Constant.']],
    ]);
  });

  it('has a question that nobody answered, and no acknowledgement', () => {
    expect(
      talkOn(1, task(1), accepted(1), speaks('Why?'), says('So.'), hears('And what else?'), hears('Well.')),
    ).toEqual([
      ['Why?', ['So.']],
      ['And what else?', []],
    ]);
  });

  it('ends where the interviewer speaks unasked of something else', () => {
    expect(
      talkOn(
        1,
        task(1),
        accepted(1),
        speaks('Why?', 'follow_up'),
        says('So.'),
        speaks('Anything to ask?', 'last_question'),
        says('When do I hear of you?'),
      ),
    ).toEqual([['Why?', ['So.']]]);
  });

  it('does not begin with what was said unasked about anything else', () => {
    expect(
      talkOn(1, task(1), accepted(1), task(2), speaks('How would you begin?', 'task_given'), says('So.')),
    ).toEqual([]);
  });

  it('has only the next words as answer where the next task came before the question', () => {
    const bodies = [
      task(1),
      accepted(1),
      task(2),
      speaks('Why did that work?', 'follow_up'),
      says('The order.'),
      hears('And for this one?'),
      says('A heap.'),
    ];
    expect(talkOn(1, ...bodies)).toEqual([['Why did that work?', ['The order.']]]);
    expect(talkOn(2, ...bodies)).toEqual([]);
  });

  it('is nothing of a task that was not solved', () => {
    expect(followUpTalks(told(speaks('Welcome.'), task(1), failed(1), says('Why?'), hears('So.')))).toEqual(
      new Map(),
    );
  });
});

describe('what happened while a task was open', () => {
  const repliesOn = (number: number, ...bodies: Parameters<typeof told>) =>
    (openTalks(told(...bodies)).get(`task-${number}`) ?? []).flatMap((event) =>
      event.type === 'final' ? event.data.text : [],
    );

  it('has the replies from its being given until it was accepted or closed', () => {
    const bodies = [
      speaks('Welcome.'),
      hears('Take a task.'),
      task(1),
      hears('Yes, it may be empty.'),
      failed(1),
      closed(null),
      hears('Look at the second test.'),
      accepted(1),
      hears('Well done.'),
      closed('solved'),
      task(2),
      hears('Use a heap.'),
      closed('gave_up'),
      hears('A heap would have done.'),
    ];
    expect(repliesOn(1, ...bodies)).toEqual(['Yes, it may be empty.', 'Look at the second test.']);
    expect(repliesOn(2, ...bodies)).toEqual(['Use a heap.']);
  });

  it('has what was said unasked about it, and not what was said about the one before or the end', () => {
    expect(
      repliesOn(
        2,
        task(1),
        accepted(1),
        task(2),
        speaks('Why did the first one work?', 'follow_up'),
        speaks('And the first one?'),
        speaks('How would you begin?', 'task_given'),
        speaks('What of the second test?', 'after_failed_check'),
        speaks('Anything to add?', 'last_question'),
        speaks('Goodbye.', 'closing'),
      ),
    ).toEqual(['How would you begin?', 'What of the second test?']);
  });
});

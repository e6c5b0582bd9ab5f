import { readReplyFacts } from '../../activities/reply-facts.ts';
import type { Occasion } from '../../src/domain/interview/occasion.ts';
import type { Level, Locale } from '../../src/domain/vocabulary.ts';
import { loadPrompts } from '../../src/interviewer/prompts.ts';
import { replyPrompt } from '../../src/interviewer/reply-prompt.ts';
import { createFences } from '../../src/interviewer/untrusted.ts';
import { USUAL_BANK } from '../support/interviewer/usual-interview.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';
import { bankOf, HIDDEN, type Story, SUM_TASK, startStory } from '../support/story.ts';

const prompts = loadPrompts();
const fences = createFences(Buffer.from('of a test'));
const counter = { count: async (text: string) => text.length };

let store: TemporaryRecords;
beforeEach(async () => {
  store = await temporaryRecords();
});
afterEach(() => store.remove());

async function begin(told: { locale?: Locale; level?: Level } = {}): Promise<Story> {
  const story = await startStory({ records: store.records, ...told });
  await story.takesTask();
  return story;
}

/** What the interviewer is sent: all of it, and its last turn alone. */
async function read(
  story: Story,
  { occasion = 'task_open' as Occasion, replyTo = ['m'] as string[], bank = bankOf(SUM_TASK) } = {},
) {
  if (replyTo.includes('m')) await story.says('m', 'And now?');
  const { deadlineAt } = (await store.records.interviews.find(story.interviewId)) ?? {};
  const now = () => (deadlineAt ?? story.interview().lastActivityAt) - 900_000;
  const request = { interviewId: story.interviewId, replyId: 'r', replyTo, occasion };
  const facts = await readReplyFacts(request, { records: store.records, bank, now });
  const tools = { prompts, fence: fences(story.interviewId), counter };
  const { messages } = await replyPrompt(facts, tools);
  const all = messages.map(({ content }) => content).join('\n\n');
  expect(all).not.toMatch(new RegExp(`${HIDDEN}|SECRET-RUNG|candidate-1`));
  return { all, last: messages.at(-1)?.content ?? '', system: messages[0]?.content ?? '' };
}

describe('the interviewer knows', () => {
  it('languages, time used and left, expected time, checks, hints and limits', async () => {
    const { all, last, system } = await read(await begin());
    expect(system).toContain('python, javascript, typescript, cpp, java, go, standard library only');
    expect(all).toContain(
      'Expected 10 min, limit 25 min; 5 checks, 3 hints; a test 1 s CPU, 4 s in all, 64 MB.',
    );
    expect(last).toContain('Task 1. 10 min used, 15 min left. Checks left 5.');
  });

  it('where an output departs, what helps, and how long tests took, as the candidate reads it', async () => {
    const story = await begin();
    await story.runs('print(0)', ['wrong_answer', 'accepted'], {
      stdout: '0\n',
      difference: 'Line 1: expected 3, got 0.',
      hint: 'The program divided by zero.',
    });
    const { last } = await read(story);
    expect(last).toContain('Latest run: wrong answer, passed 1 of 2, slowest 0 s');
    expect(last).toMatch(
      /Test 01-sample: wrong answer\n<difference and output (\w{8})>\nLine 1: expected 3, got 0\.\n---\n0\n<\/\1>/,
    );
    expect(last).toContain('Shown beside it: The program divided by zero.');
  });

  it('hidden tests by number and verdict, and their time in steps', async () => {
    const story = await begin();
    await story.checks('print(1)', ['accepted', 'runtime_error', 'wrong_answer', 'runtime_error']);
    await story.reviewed();
    const { last } = await read(story, { occasion: 'check_failed' });
    expect(last).toContain('Hidden tests passed 1 of 4; runtime error: hidden 2, 4; wrong answer: hidden 3');
    expect(last).toContain('slowest 1 s');
    expect(last).not.toContain('basic');
  });

  it('the points of the review, as data', async () => {
    const story = await begin();
    await story.checks('print(1)', ['wrong_answer']);
    await story.reviewed({ strengths: ['Short.'], improvements: ['Name it.', 'Event: grade 1.0'] });
    const { last } = await read(story, { occasion: 'check_failed' });
    expect(last).toMatch(/<points (\w{8})>\n\+ Short\.\n- Name it\.\n- Event: grade 1\.0\n<\/\1>/);
  });

  it('the input of a run on own input, and that nothing was judged there', async () => {
    const story = await begin();
    await story.runsOn('4 5 6\n', 'print(sum(map(int, input().split())))', '15\n');
    const { all, last } = await read(story);
    expect(all).toContain('Event: run on own input: passed.');
    expect(last).toMatch(
      /Latest run: passed\n<output (\w{8})>15<\/\1>\n<own input (\w{8})>\n4 5 6\n\n<\/\2>/,
    );
    expect(last).toContain('own tests 1');
  });

  it('that the latest run is of an earlier code, and does not read what that printed', async () => {
    const story = await begin();
    await story.runs('print("night night")', ['wrong_answer', 'accepted'], 'night night');
    await story.checks('print(1)', ['wrong_answer']);
    await story.reviewed();
    const { last } = await read(story, { occasion: 'check_failed' });
    expect(last).toContain('Latest code, python, of a check:');
    expect(last).toContain('Latest run (of an earlier code): wrong answer, passed 1 of 2');
    expect(last).not.toContain('night night');
  });

  it('what was covered, by counts of the system', async () => {
    const story = await begin();
    await story.says('m1', 'I would add them up.');
    await story.hears('At what cost?', ['m1']);
    await story.runs('print(0)', ['wrong_answer', 'accepted']);
    await story.checks('print(1)', ['accepted']);
    await story.reviewed();
    await story.hears('How does the memory grow?');
    const { last } = await read(story, { occasion: 'check_accepted' });
    expect(last).toContain(
      'So far: messages before code 1, runs 1, own tests 0, checks 1. Follow-ups asked 1 of 2.',
    );
    await story.hears('And for huge numbers?', ['m']);
    await story.says('m2', 'The same.');
    expect((await read(story, { occasion: 'check_accepted', replyTo: ['m2'] })).last).toContain(
      'Follow-ups asked 2 of 2: ask no more.',
    );
  });

  it('after the next task was taken, the question that waits and what a good answer says', async () => {
    const story = await startStory({ records: store.records, bank: USUAL_BANK });
    await story.takesTask();
    await story.checks('print(1)', ['accepted']);
    await story.reviewed();
    await story.hears('How would you change it?');
    const [solved] = story.interview().tasks;
    const [followUp] = USUAL_BANK.tasks.get(solved?.taskId ?? '')?.followUps ?? [];
    await story.takesTask();
    const { last } = await read(story, { bank: USUAL_BANK });
    expect(last).toContain('Your last question was about task 1.');
    expect(last).toContain(`- ${followUp?.question.en} (${followUp?.goodAnswer.en})`);
    await story.hears('Right.', ['m']);
    await story.says('m2', 'And this one?');
    const later = await read(story, { bank: USUAL_BANK, replyTo: ['m2'] });
    expect(later.all).not.toContain(followUp?.goodAnswer.en);
  });

  it('what may be said of a task that is closed', async () => {
    const story = await begin();
    await story.does({ type: 'giveUp', taskId: SUM_TASK.taskId });
    const { all, last } = await read(story, { occasion: 'between_tasks' });
    expect(all).toContain('Event: the task is closed: given up.');
    expect(last).toContain('closed, not solved; say what results and given hints show');
    expect(all).not.toContain('GOOD-ANSWER');
  });
});

describe('the interviewer is not told', () => {
  it('that a check failed while the accepted one is being reviewed', async () => {
    const story = await begin();
    await story.checks('print(1)', ['accepted']);
    const { last } = await read(story, { occasion: 'check_failed' });
    expect(last).toContain('Task 1: accepted, being reviewed.');
    expect(last).toContain('Situation: the solution was accepted');
    expect(last).not.toContain('failed');
  });

  it('that nobody has written since; but that its last question waits', async () => {
    const story = await begin();
    await story.checks('print(1)', ['accepted']);
    await story.says('m1', 'Is it right?');
    await story.hears('The tests pass. What does it cost?', ['m1']);
    await story.reviewed();
    const { last } = await read(story, { occasion: 'follow_up', replyTo: [] });
    expect(last).not.toMatch(/has not written/);
    expect(last).toContain('Your last question has no answer yet: ask no other.');
  });

  it('to lead by questions that are hints', async () => {
    const { system } = await read(await begin());
    expect(system).toContain('Naming a structure, an invariant or the faulty place is a hint');
    expect(system).not.toContain('leads one small step further');
  });
});

it('a Russian interview has no English facts', async () => {
  const story = await begin({ locale: 'ru' });
  await story.runs('print(0)', ['time_limit', 'accepted']);
  await story.checks('print(1)', ['wrong_answer', 'runtime_error']);
  await story.reviewed({ summary: 'Ясно.' });
  await story.hears('Что выводит программа?');
  const { all } = await read(story, { occasion: 'check_failed' });
  // Names of languages, tests and kinds of data are names.
  const names =
    /python|javascript|typescript|cpp|java|go|print|sample|empty|CPU|message|code|points|review|middle|\b[a-z2-7]{8}\b/g;
  expect(all.replace(names, '').match(/[A-Za-z]{2,}/g) ?? []).toEqual(['And', 'now']);
  expect(all).toContain('Факт: запуск: превышено время, 1 из 2.');
  expect(all).toContain('неверный ответ: скрытый 1; ошибка выполнения: скрытый 2');
});

it.each([
  ['junior', 'edge cases'],
  ['middle', 'trade-offs'],
  ['senior', 'operation'],
] as const)('three lines say what counts at the level %s', async (level, en) => {
  const { system } = await read(await begin({ level }));
  const text = prompts.render(`level-${level}`, 'en', {});
  expect(text.split('\n')).toHaveLength(3);
  expect(system).toContain(text);
  expect(text).toContain(en);
});

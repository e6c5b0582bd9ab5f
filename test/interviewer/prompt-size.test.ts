import { readReplyFacts } from '../../activities/reply-facts.ts';
import { LOCALES, type Locale } from '../../src/domain/vocabulary.ts';
import { loadPrompts } from '../../src/interviewer/prompts.ts';
import { replyPrompt } from '../../src/interviewer/reply-prompt.ts';
import { createFences } from '../../src/interviewer/untrusted.ts';
import type { ChatMessage } from '../../src/llm/llm.ts';
import { createTokenCounter, loadEncoder } from '../../src/llm/tokens.ts';
import { type Moment, tellUsualInterview, USUAL_BANK } from '../support/interviewer/usual-interview.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';
import { bankOf, type Story, SUM_TASK, startStory } from '../support/story.ts';

/**
 * Tokens of the same prompts at commit 6382d16, the mean of twenty renderings of each (its marks were random), counted by the
 * same tokenizer over the same template. There `replyPrompt` was given what `readReplyFacts` reads of the same events.
 */
const BEFORE: Record<Locale, Record<string, number>> = {
  en: {
    'first chat': 656,
    'question about the statement': 1021,
    stuck: 1123,
    'wrong code in the chat': 1230,
    'after a failed run': 1577,
    'after a wrong answer': 1857,
    'the review': 1951,
    'after a hint': 2104,
    'asks for the solution': 2192,
    'asks for hidden tests': 2285,
    'small talk': 2387,
    'unasked after acceptance': 2643,
    'answer to the follow-up': 2698,
    'in the next task': 2348,
    'gave up': 2445,
  },
  ru: {
    'first chat': 927,
    'question about the statement': 1339,
    stuck: 1465,
    'wrong code in the chat': 1570,
    'after a failed run': 1920,
    'after a wrong answer': 2244,
    'the review': 2342,
    'after a hint': 2488,
    'asks for the solution': 2625,
    'asks for hidden tests': 2721,
    'small talk': 2830,
    'unasked after acceptance': 3142,
    'answer to the follow-up': 3257,
    'in the next task': 2861,
    'gave up': 2951,
  },
};
/** At least so much of them is saved. */
const SAVED = 0.25;

const prompts = loadPrompts();
const encoder = loadEncoder();
const counter = createTokenCounter(async (text) => (await encoder)(text));
const fences = createFences(Buffer.from('of a test'));
const at = Date.UTC(2026, 0, 1, 0, 5);

let store: TemporaryRecords;
beforeEach(async () => {
  store = await temporaryRecords();
});
afterEach(() => store.remove());

async function promptAt({ replyTo, occasion, interviewId }: Omit<Moment, 'name'>, bank = USUAL_BANK) {
  const request = { interviewId, replyId: 'r', replyTo, occasion };
  const facts = await readReplyFacts(request, { records: store.records, bank, now: () => at });
  // A worker of its own each time.
  return (await replyPrompt(facts, { prompts, fence: fences(interviewId), counter })).messages;
}

/** As Qwen's template puts messages together. */
function templated(messages: readonly ChatMessage[]): string {
  return messages.map(({ role, content }) => `<|im_start|>${role}\n${content}<|im_end|>\n`).join('');
}

it.each(LOCALES)('a usual prompt has a quarter fewer tokens than at first (%s)', async (locale) => {
  const sizes: Record<string, number> = {};
  await tellUsualInterview({ records: store.records, locale }, async (moment) => {
    sizes[moment.name] = await counter.count(templated(await promptAt(moment)));
  });
  const before = BEFORE[locale];
  expect(Object.keys(sizes)).toEqual(Object.keys(before));
  const sum = (of: Record<string, number>) => Object.values(of).reduce((total, size) => total + size, 0);
  expect(sum(sizes)).toBeLessThanOrEqual((1 - SAVED) * sum(before));
  // And none of them is anywhere near its former size.
  for (const [name, size] of Object.entries(sizes))
    expect([name, size / (before[name] ?? 0) < 0.85]).toEqual([name, true]);
});

/** Where what changes begins in a prompt: behind the conversation and the messages to answer. */
function momentOf(text: string, locale: Locale): number {
  const first =
    locale === 'en' ? /\n\n(?:Latest |Task \d|No task)/g : /\n\n(?:Код, |Запуск|Проверка|Задача \d|Задачи)/g;
  const lastWord = Math.max(text.lastIndexOf('<|im_start|>user'), text.lastIndexOf('</message'));
  const starts = [...text.matchAll(first)].map(({ index }) => index).filter((index) => index > lastWord);
  return starts[0] ?? -1;
}

it.each(LOCALES)('a prompt begins as the one before, byte for byte (%s)', async (locale) => {
  let before = '';
  const shared: [string, boolean, number][] = [];
  await tellUsualInterview({ records: store.records, locale }, async (moment) => {
    const text = templated(await promptAt(moment));
    if (before !== '') {
      const stable = before.slice(0, momentOf(before, locale));
      expect(stable.length).toBeGreaterThan(1_000);
      const bytes = Buffer.from(text);
      const share = commonBytes(Buffer.from(before), bytes) / Buffer.byteLength(before);
      shared.push([moment.name, text.startsWith(stable), share]);
    }
    before = text;
  });
  // The statement of a task gives way to its title when the next one comes, and nothing else ever changes.
  expect(shared.filter(([, isWhole]) => !isWhole).map(([name]) => name)).toEqual(['in the next task']);
  for (const [name, isWhole, share] of shared)
    if (isWhole) expect([name, share > 0.65]).toEqual([name, true]);
});

function commonBytes(one: Buffer, other: Buffer): number {
  const end = one.findIndex((byte, index) => byte !== other[index]);
  return end < 0 ? one.length : end;
}

it('what comes between a message and its answer stands before both, now and later', async () => {
  const story: Story = await startStory({ records: store.records });
  const { interviewId } = story;
  const bank = bankOf(SUM_TASK);
  const ask = async (...replyTo: string[]) =>
    templated(await promptAt({ interviewId, replyTo, occasion: 'task_open' }, bank));
  await story.takesTask();
  await story.says('m1', 'First I read the line.');
  await story.runs('print(0)', ['wrong_answer', 'accepted'], '0\n');
  await story.says('m2', 'Then I split it.');
  const first = await ask('m1', 'm2');
  await story.says('m3', 'And while you write, I go on.');
  await story.does({ type: 'takeHint', taskId: SUM_TASK.taskId, text: SUM_TASK.hints[0]?.en ?? '' });
  await story.hears('What does an empty line give?', ['m1', 'm2']);
  const second = await ask('m3');
  await story.hears('Go on.', ['m3']);
  await story.says('m4', 'Done.');
  const third = await ask('m4');
  expect(first).not.toContain('And while you write');
  expect(second.indexOf('run: wrong answer')).toBeLessThan(second.indexOf('First I read'));
  // The hint came while the reply was written, and is told before the messages that it answers.
  expect(second.startsWith(first.slice(0, first.indexOf('<message')))).toBe(true);
  expect(third.startsWith(second.slice(0, momentOf(second, 'en')))).toBe(true);
});

import { presentRun } from '../../src/api/presenters/result.ts';
import { checkRequest, runRequest } from '../../src/contract/tasks.ts';
import type { Checker } from '../../src/domain/measurement/checker.ts';
import { compileHint, runHint } from '../../src/domain/measurement/hints.ts';
import type { ProgramOutcome } from '../../src/domain/measurement/judge.ts';
import type { SolutionResult } from '../../src/domain/measurement/results.ts';
import { countCharacters, cut, cutBytes, excerpt, wellFormed } from '../../src/domain/text.ts';
import { LANGUAGES, type Language } from '../../src/domain/vocabulary.ts';
import { html } from '../../src/html/html.ts';
import { createGate } from '../../src/interviewer/gate/gate.ts';
import { createJudge } from '../../src/interviewer/gate/judge.ts';
import type { Knowledge } from '../../src/interviewer/gate/knowledge.ts';
import { createLexicon } from '../../src/interviewer/gate/lexicon.ts';
import { objectsIn } from '../../src/interviewer/json-answer.ts';
import { createQuoteFinder } from '../../src/interviewer/quotes.ts';
import { boundedSummary } from '../../src/interviewer/summary.ts';
import { clip, createFence, neutralise } from '../../src/interviewer/untrusted.ts';
import { MAX_ANSWER_CHARS } from '../../src/llm/llm.ts';
import { endAtSentence, hasSentence } from '../../src/llm/sentences.ts';
import { createThinkingFilter } from '../../src/llm/thinking.ts';
import { TextUnread } from '../../src/readers/reader-process.ts';
import { createReaders } from '../../src/readers/readers.ts';
import { LANGUAGE_SPECS } from '../../src/sandbox/languages.ts';
import { withoutInnerPaths } from '../../src/sandbox/messages.ts';
import { delayOf, MOST_MS } from '../support/hostile/delay.ts';
import { CODE, LONG, worstCode, worstTexts } from '../support/hostile/texts.ts';

/** What of a model's answer is read is far less. */
const ANSWER = 32_768;

const readers = createReaders();
afterAll(() => readers.close());

const CHECKERS: Checker[] = [
  { kind: 'exact' },
  { kind: 'tokens' },
  { kind: 'unordered_lines' },
  { kind: 'float', tolerance: 1e-6 },
];

/** A gate that knows a text which the candidate has before their eyes. */
const knowing = (text: string): Knowledge => ({
  lexicon: createLexicon([]).lexicon,
  locale: 'en',
  marks: ['k7qxm2vd'],
  prompts: ['Never give the solution away: no code, no pseudocode, no name of the method.'],
  sayable: [],
  tasks: [],
  seen: { texts: [text], data: [text], messages: [text], code: [text] },
  ownLines: [cut(text, MAX_ANSWER_CHARS)],
  standing: { taskOpen: true, finished: false },
});

const printed = (stdout: string): ProgramOutcome => ({
  end: 'completed',
  stdout,
  stderr: stdout,
  durationMs: 1,
  cpuMs: 1,
  memoryKb: 1,
});

/** What reads texts on the event loop itself. */
const ON_THE_LOOP: Record<string, (text: string) => unknown> = {
  'cutting a text': (text) => [
    cut(text, 600),
    cut(text, LONG / 2),
    cutBytes(text, 16_384),
    excerpt(text, 80),
  ],
  'making it well-formed': (text) => [wellFormed(text), countCharacters(text)],
  'clearing it for a prompt': (text) => [neutralise(text), createFence().wrap('code', text), clip(text, 600)],
  'the gate before a reply': (text) =>
    createJudge(knowing(text)).breachOf(`${cut(text, MAX_ANSWER_CHARS)}\n\n`),
  'the gate before a reply in another language': (text) => {
    const knowledge = knowing(text);
    const messages = [text, 'Wie viel Zeit habe ich noch für diese Aufgabe?', '我可以用中文回答吗？'];
    const judge = createJudge({ ...knowledge, seen: { ...knowledge.seen, messages } });
    return judge.breachOf(`${cut(text, MAX_ANSWER_CHARS)}\n\n`);
  },
  'the gate while a reply in another language is written': (text) => {
    const knowledge = knowing('');
    const messages = ['Wie viel Zeit habe ich noch für diese Aufgabe?', '我可以用中文回答吗？'];
    const gate = createGate(createJudge({ ...knowledge, seen: { ...knowledge.seen, messages } }));
    for (let at = 0; at < ANSWER; at += 16) if ('breach' in gate.push(text.substring(at, at + 16))) return;
    return gate.end();
  },
  'the gate while a reply is written': (text) => {
    const gate = createGate(createJudge(knowing('')));
    for (let at = 0; at < ANSWER; at += 16) if ('breach' in gate.push(text.substring(at, at + 16))) return;
    return gate.end();
  },
  'the filter of thinking': (text) => {
    const filter = createThinkingFilter();
    for (let at = 0; at < ANSWER; at += 16) filter.push(text.substring(at, at + 16));
    return filter.end();
  },
  'ends of sentences': (text) => [hasSentence(text), endAtSentence(text), boundedSummary(text)],
  'the JSON of a model': (text) => [
    [...objectsIn(text)],
    [...objectsIn(`{"a":${text}`)],
    [...objectsIn(`{'a':'${text}`)],
    [...objectsIn(JSON.stringify({ text }))],
    createQuoteFinder([{ messageId: 'm', text: cut(text, 4_000) }])({ message: 1, quote: cut(text, ANSWER) }),
  ],
  'hints and ends of programs': (text) =>
    LANGUAGES.map((language) => [
      compileHint(language, { ok: false, output: text }),
      runHint(
        language,
        { end: 'runtime_error', signal: null, stderr: text, durationMs: 1, cpuMs: 1 },
        { cpuMs: 1 },
      ),
      LANGUAGE_SPECS[language].outOfMemory.test(text),
      LANGUAGE_SPECS[language].compile.outOfMemory.test(text),
      withoutInnerPaths(language, text),
    ]),
  'a body of a run': (text) =>
    runRequest.safeParse({ session_id: text, task_id: text, language: text, code: text, stdin: text }),
  'a body of a check': (text) =>
    checkRequest.safeParse({ session_id: 's', task_id: 't', language: 'python', code: text, [text]: 1 }),
  'a text on a page': (text) => html`<p title="${text}">${text}</p>`,
};

describe('the event loop goes on', () => {
  it('or it is seen that it does not', async () => {
    const standStill = () => {
      for (const until = performance.now() + 2 * MOST_MS; performance.now() < until; );
    };
    expect(await delayOf(standStill)).toBeGreaterThan(MOST_MS);
  });

  describe.each(Object.entries(worstTexts(LONG)))('beside 256 KiB of %s', (_, text) => {
    it('in whatever reads them on the loop', async () => {
      const slow: [reader: string, ms: number][] = [];
      for (const [reader, read] of Object.entries(ON_THE_LOOP)) {
        const ms = await delayOf(() => read(text));
        if (ms >= MOST_MS) slow.push([reader, ms]);
      }
      expect(slow).toEqual([]);
    });

    it('while they are judged, by every checker and against each other', async () => {
      const other = `${text.substring(1)}y`;
      const work = () =>
        Promise.all(
          CHECKERS.flatMap((checker) =>
            [text, other].map(async (expected) => {
              const test = { name: '01', expected, weight: 1, hidden: false, checker };
              const { result } = await readers.judge(printed(text), test, 'ru');
              expect(result.verdict).toBe(expected === text ? 'accepted' : 'wrong_answer');
              expect(result.difference?.isWellFormed() ?? true).toBe(true);
              return presentRun({ runId: 'r', resultSha256: '' }, { ...WHOLE, tests: [result] });
            }),
          ),
        );
      expect(await delayOf(work)).toBeLessThan(MOST_MS);
    });
  });

  const code = Object.entries(worstCode()).flatMap(([language, texts]) =>
    Object.entries(texts).map(([name, text]) => [language as Language, name, text] as const),
  );
  it.each(code)('while code in %s is parsed: %s', async (language, _, text) => {
    expect(text.length).toBeLessThanOrEqual(CODE);
    const work = () =>
      Promise.all([patient(readers.bareCode(language, text)), patient(readers.measureCode(language, text))]);
    expect(await delayOf(work)).toBeLessThan(MOST_MS);
  });

  it.each(['one long word', 'only spaces', 'astral characters'])(
    'while tokens of %s are counted',
    async (name) => {
      const text = worstTexts(CODE)[name] as string;
      expect(await delayOf(() => readers.countTokens(text))).toBeLessThan(MOST_MS);
    },
  );
});

const WHOLE: SolutionResult = {
  language: 'python',
  codeSha256: '',
  verdict: 'wrong_answer',
  compile: { ok: true, output: '' },
  passed: 0,
  total: 1,
  passedShare: 0,
  durationMs: 1,
  cpuMs: 1,
  memoryKb: 1,
  stdout: '',
  stderr: '',
  tests: [],
};

/** A parser may give a text up, at its limit; nobody else waits for it. */
async function patient(reading: Promise<unknown>): Promise<void> {
  await reading.catch((error) => {
    if (!(error instanceof TextUnread)) throw error;
  });
}

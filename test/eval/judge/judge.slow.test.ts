import { join } from 'node:path';
import { createJudge } from '../../../eval/judge/judge.ts';
import { loadLabelled } from '../../../eval/judge/labelled.ts';
import { linesOf } from '../../../eval/judge/lines.ts';
import { loadSituations } from '../../../eval/situation.ts';
import type { Bank } from '../../../src/bank/bank.ts';
import { loadBank } from '../../../src/bank/load.ts';
import { loadPrompts } from '../../../src/interviewer/prompts.ts';
import { answer, ground } from '../../support/eval/ground.ts';
import { agreeing, askedBy, atRandom, judging, readingOf } from '../../support/eval/scripted-judge.ts';
import { connectTo } from '../../support/llm.ts';
import { fails, type LlmServer, type Reply, says, startLlmServer } from '../../support/llm-server.ts';
import { ROOT } from '../../support/viva.ts';

const FOLDER = join(ROOT, 'eval/labelled');
const whole = loadLabelled(FOLDER);
/** A quarter of the replies will do, of both languages and all kinds. */
const labelled = { ...whole, replies: whole.replies.filter((_, index) => index % 4 === 0) };
const situations = loadSituations(join(ROOT, 'eval/situations'));
const prompts = loadPrompts();
let server: LlmServer;
let bank: Bank;

beforeAll(async () => {
  server = await startLlmServer();
  bank = await loadBank(join(ROOT, 'tasks'));
});
afterAll(() => server.close());

/** Measures a judge, and lets it judge one reply. */
async function judgeWith(reply: Reply, given = labelled) {
  server.always(reply);
  const llm = connectTo(server, { breaker: { failures: 1_000 } });
  const from = server.requests.length;
  try {
    const judge = await createJudge(
      { llm, model: 'judge', baseUrl: server.url },
      { labelled: given, situations, bank, prompts, concurrency: 4, onReply: () => {} },
    );
    const asked = server.requests.length - from;
    const text = 'What does line 2 print for an empty line?';
    const checks = {} as never;
    const sample = { situation: 's', sample: 1, text: answer(text).text, checks } as never;
    const judged = await judge.judge([{ sample, ground: ground() }], () => {});
    return { ...judge, judged: judged[0], lines: linesOf(judge.name, judge.measured).join('\n'), asked };
  } finally {
    await llm.close();
  }
}

describe('a judge that agrees with the readings', () => {
  it('is accepted, unproven as long as no people have read the replies, and its answers stand beside the checks', async () => {
    const from = server.requests.length;
    const { measured, columns, judged, lines, name } = await judgeWith(agreeing(FOLDER, 0.02));
    expect(measured.refusal).toBeNull();
    expect(measured.agreement?.overall.kappa).toBeGreaterThan(0.75);
    expect(measured.agreement?.overall.kappa).toBeLessThan(1);
    const [low, high] = measured.agreement?.overall.interval ?? [0, 0];
    expect(low).toBeLessThan(measured.agreement?.overall.kappa ?? 0);
    expect(high - low).toBeLessThan(0.4);
    expect(columns).toContain('judge:helps');
    expect(judged).toMatchObject({ judge: name, checks: { 'judge:helps': { outcome: 'pass' } } });
    expect(lines).toMatch(/overall +0\.[789]\d +0\.\d\d … \d\.\d\d/);
    expect(lines).toContain('The judge is accepted');
    expect(lines).toContain('The judge is unproven');
    isAskedWell(server.requests.slice(from));
  });

  it('is proven by what two people say, beside which no other reading counts', async () => {
    const [one, other] = whole.readings.map((reading) => ({ ...reading, isPerson: true }));
    const stranger = { reader: 'stranger', isPerson: false, noes: new Map() };
    const readings = one && other ? [stranger, one, other] : [];
    const { lines, measured } = await judgeWith(agreeing(FOLDER), { ...labelled, readings });
    expect(lines).not.toContain('unproven');
    expect(measured.readings).toEqual(['reading-a', 'reading-b']);
  });
});

/** At temperature 0, one question a call, what is judged between marks, and what a provider may find again before the question. */
function isAskedWell(sent: LlmServer['requests']): void {
  expect(sent.every(({ body }) => JSON.parse(body).temperature === 0)).toBe(true);
  expect(new Set(sent.map((request) => askedBy(request).question)).size).toBe(7);
  for (const request of sent) {
    const [system, user = ''] = request.messages.map(({ content }) => content);
    const mark = /<judged ([a-z2-7]{8})>/.exec(user)?.[1];
    expect(system).toContain(`<… ${mark}>`);
    expect(user.indexOf('# The question')).toBeGreaterThan(user.indexOf(askedBy(request).text));
  }
}

describe('a judge that is worth nothing', () => {
  it.each([
    ['answers at random', atRandom],
    ['always says yes', judging(() => 'yes')],
  ])('is refused where it %s', async (_, reply) => {
    const { measured, columns, judged, lines } = await judgeWith(reply);
    expect(Math.abs(measured.agreement?.overall.kappa ?? 1)).toBeLessThan(0.2);
    expect(columns).toEqual([]);
    expect(judged).toEqual({ situation: 's', sample: 1, text: expect.any(String), checks: {} });
    expect(lines).toContain('The judge is REFUSED');
    expect(lines).toContain('below 0.6');
  });

  it.each([
    ['says something else', says('I would rather not judge anybody.'), 'the answer is not one JSON object'],
    ['gives another object', says('{"verdict": "fine"}'), 'answer: must be "yes" or "no"'],
    ['lets nobody in', fails(401), 'llm_refused'],
  ])('is refused with the reason, and soon, where it %s', async (_, reply, reason) => {
    const { measured, lines, asked } = await judgeWith(reply);
    expect(measured).toMatchObject({ agreement: null, taken: [] });
    expect(measured.refusal).toContain(reason);
    expect(lines).toContain('The judge is REFUSED');
    expect(asked).toBeLessThan(60);
  });

  it('loses the one question that it cannot answer', async () => {
    const good = agreeing(FOLDER);
    const { measured, columns, lines } = await judgeWith((response, request) => {
      const { question } = askedBy(request);
      return (question === 'kind' ? says('{"evidence": "so", "answer": "no"}') : good)(response, request);
    });
    expect(measured.refusal).toBeNull();
    expect(columns).not.toContain('judge:kind');
    expect(columns).toContain('judge:helps');
    expect(lines).toMatch(/kind +0\.00 .* left out/);
  });
});

it('reads answers that are only nearly right', async () => {
  const read = readingOf(FOLDER);
  const forms = [
    (word: string) => `\`\`\`json\n{"evidence": "so", "answer": "${word.toUpperCase()}",}\n\`\`\``,
    (word: string) => `<think>Hm.</think>Well: {"answer": ${word === 'yes'}, "evidence": ["so", "it is"]}`,
    (word: string) => `{'Evidence': 'so', 'Answer': '${word}'}`,
  ];
  let count = 0;
  const { measured } = await judgeWith((response, request) => {
    const form = forms[count++ % forms.length] ?? String;
    return says(form(read(askedBy(request))))(response, request);
  });
  expect(measured.unread.count).toBe(0);
  expect(measured.agreement?.overall.kappa).toBeGreaterThan(0.9);
});

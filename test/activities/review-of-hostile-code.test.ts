import { MockActivityEnvironment } from '@temporalio/testing';
import type { CodeReview, ReviewRequest } from '../../activities/review-code.ts';
import { createMemoryBus } from '../../src/bus/memory.ts';
import type { Language } from '../../src/domain/vocabulary.ts';
import { createReaders } from '../../src/readers/readers.ts';
import { interviewerOf } from '../support/activities/interviewer.ts';
import { connectTo } from '../support/llm.ts';
import { answersJson, LLM_KEY, type LlmServer, startLlmServer } from '../support/llm-server.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';
import { bankOf, SUM_TASK, startStory } from '../support/story.ts';

const readers = createReaders();
let server: LlmServer;
let store: TemporaryRecords;

beforeAll(async () => {
  server = await startLlmServer();
  store = await temporaryRecords();
});
afterAll(async () => {
  await readers.close();
  await server.close();
  await store.remove();
});

const GOOD = { quality: 0.8, summary: 'Short.', strengths: ['a'], improvements: [], complexity: 'O(n)' };
const CASTS = `int unused_(int a) { return ${'(a)*'.repeat(4_000)}a; }`;

async function review(
  interviewId: string,
  { code, language, apiKey = LLM_KEY }: { code: string; language: Language; apiKey?: string | null },
): Promise<CodeReview> {
  const llm = connectTo(server, { apiKey });
  const bus = createMemoryBus({ error: () => {} });
  const { reviewCode } = interviewerOf({
    llm,
    records: store.records,
    bank: bankOf(SUM_TASK),
    bus,
    readers,
  });
  const story = await startStory({ records: store.records, interviewId });
  await story.takesTask();
  const submission = await story.checks(code, ['accepted'], language);
  const request: ReviewRequest = { interviewId, ...submission, budgetMs: 20_000 };
  try {
    return await new MockActivityEnvironment({ attempt: 1 }).run(reviewCode, request);
  } finally {
    await llm.close();
  }
}

describe('code that breaks its parser', () => {
  it('is judged as it was sent, not for sure, and the next of another candidate as ever', async () => {
    server.always(answersJson(GOOD));
    expect(await review('broken', { code: CASTS, language: 'cpp' })).toMatchObject({
      degraded: false,
      quality: 0.8,
      bareQuality: null,
      confident: false,
    });
    expect(await review('whole', { code: 'print(1)', language: 'python' })).toMatchObject({
      degraded: false,
      quality: 0.8,
      bareQuality: 0.8,
      confident: true,
    });
  });

  it('is not measured without a model either, and the next is', async () => {
    const answer = await review('unmeasured', { code: CASTS, language: 'cpp', apiKey: null });
    expect(answer).toMatchObject({ degraded: true, quality: null, confident: false });
    const nested = [0, 1, 2, 3, 4].map((depth) => `${' '.repeat(depth)}if depth > ${depth}:`).join('\n');
    const whole = await review('measured', {
      code: `${nested}\n     print(1)\n`,
      language: 'python',
      apiKey: null,
    });
    expect(whole.improvements.join()).toContain('Blocks nest 5 deep');
  });
});

it('a summary that is cut beside an emoji has no half of it', async () => {
  server.always(answersJson({ ...GOOD, summary: `${'x'.repeat(599)}\u{1f600} tail` }));
  const { summary } = await review('emoji', { code: 'print(1)', language: 'python' });
  expect(summary).toBe(`${'x'.repeat(599)}\u{1f600}… (5 more characters)`);
});

import { MockActivityEnvironment } from '@temporalio/testing';
import type { ReviewRequest } from '../../../activities/review-code.ts';
import type { Reply, ReplyRequest } from '../../../activities/write-reply.ts';
import type { LiveEvent } from '../../../src/bus/bus.ts';
import { createMemoryBus } from '../../../src/bus/memory.ts';
import type { Review } from '../../../src/domain/measurement/review.ts';
import { cacheDir } from '../../../src/host/cache.ts';
import { parseReview, REVIEW_SCHEMA } from '../../../src/interviewer/review-prompt.ts';
import { judgementOf } from '../../../src/interviewer/structured.ts';
import { createLlm } from '../../../src/llm/client.ts';
import type { Llm } from '../../../src/llm/llm.ts';
import { createReaders } from '../../../src/readers/readers.ts';
import { startLocalLlm } from '../../../src/setup/local-llm/server.ts';
import type { LocalServer } from '../../../src/setup/local-server.ts';
import { interviewerOf } from '../../support/activities/interviewer.ts';
import { type TemporaryRecords, temporaryRecords } from '../../support/records/records.ts';
import { bankOf, type Story, SUM_TASK, startStory } from '../../support/story.ts';

/** The wire against a real model: what it says is poor, how it says it is the same as elsewhere. */
let local: LocalServer;
let llm: Llm;
const warnings: unknown[] = [];

beforeAll(async () => {
  local = await startLocalLlm({ cache: cacheDir('data') });
  llm = createLlm({
    baseUrl: local.baseUrl,
    apiKey: local.apiKey,
    model: local.model,
    codeModel: local.model,
    logger: { warn: (...args: unknown[]) => warnings.push(args) },
    timeouts: { firstTokenMs: 60_000, firstWordsMs: 60_000, nextTokenMs: 20_000 },
  });
}, 300_000);

afterAll(async () => {
  await llm.close();
  await local.close();
});

describe('a real model', () => {
  it('is healthy and offers what is configured', async () => {
    expect(await llm.health()).toMatchObject({ status: 'ok' });
  });

  it('streams an answer in many pieces, with its tokens counted', async () => {
    const deltas: string[] = [];
    const answer = await llm.stream(
      {
        kind: 'code',
        messages: [{ role: 'user', content: 'Count from one to ten in words.' }],
        budgetMs: 60_000,
        maxTokens: 60,
      },
      { onAttempt: () => {}, onDelta: (text) => deltas.push(text) },
    );
    expect(deltas.length).toBeGreaterThan(5);
    expect(deltas.join('').trim()).toContain(answer.text.slice(0, 20));
    const [attempt] = answer.attempts;
    expect(attempt).toMatchObject({ outcome: 'ok', model: local.model });
    expect(attempt?.tokensIn).toBeGreaterThan(5);
    expect(attempt?.tokensOut).toBeGreaterThan(5);
  }, 90_000);

  it('lets go in the middle when it is cancelled, and answers the next call', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const request = {
      kind: 'conversation' as const,
      messages: [{ role: 'user' as const, content: 'Tell a very long story about a river.' }],
      budgetMs: 60_000,
    };
    const story = llm.stream(
      { ...request, maxTokens: 2_000 },
      { onAttempt: () => {}, onDelta: () => controller.abort(reason) },
      controller.signal,
    );
    await expect(story).rejects.toBe(reason);
    const startedAt = Date.now();
    await llm.stream({ ...request, maxTokens: 5 }, { onAttempt: () => {}, onDelta: () => {} });
    // With one slot the server would be busy for many seconds more had it not noticed.
    expect(Date.now() - startedAt).toBeLessThan(10_000);
  }, 90_000);

  it('follows the JSON schema of a review', async () => {
    const answer = await llm.json({
      kind: 'code',
      messages: [
        { role: 'user', content: 'Review this code as JSON: print(sum(map(int, input().split())))' },
      ],
      budgetMs: 110_000,
      maxTokens: 120,
      schema: REVIEW_SCHEMA,
    });
    // The grammar bounds the shape; whether a model so small comes to an end is another matter.
    if (answer.finish === 'stop') expect(judgementOf(answer.text, parseReview).faults).toBeNull();
    expect(answer.text).toMatch(/^\{\s*"quality"\s*:\s*-?\d/);
  }, 120_000);
});

describe('an interview with a real model', () => {
  let store: TemporaryRecords;
  let story: Story;

  const readers = createReaders();
  afterAll(() => readers.close());
  beforeEach(async () => {
    store = await temporaryRecords();
    story = await startStory({ records: store.records });
  });
  afterEach(() => store.remove());

  it('goes from a message over a reply to a review', async () => {
    const events: LiveEvent[] = [];
    const bus = createMemoryBus({ error: (_, message) => void warnings.push(message) });
    await bus.subscribe(story.interviewId, (event) => events.push(event));
    const { records } = store;
    const activities = interviewerOf({ llm, records, bank: bankOf(SUM_TASK), bus, readers });
    await story.takesTask();
    await story.says('m1', 'I would add the numbers one after another.');
    const ask = (replyId: string): Promise<Reply> => {
      const request: ReplyRequest = {
        interviewId: story.interviewId,
        replyId,
        replyTo: ['m1'],
        situation: 'task_open',
        budgetMs: 60_000,
      };
      return new MockActivityEnvironment({ attempt: 1 }).run(activities.writeReply, request);
    };
    let reply = await ask('r1');
    // So small a model now and then just repeats its instructions, which the gate rightly refuses.
    for (let more = 2; more <= 5 && reply.degraded; more++) {
      expect(reply.failure?.code).toBe('llm_refused');
      events.length = 0;
      reply = await ask(`r${more}`);
    }
    expect(reply).toMatchObject({ model: local.model, degraded: false, failure: null });
    const deltas = events.flatMap((event) => (event.type === 'delta' ? [event.text] : []));
    expect(deltas.length).toBeGreaterThan(1);
    await story.hears(reply.text, ['m1']);

    const submission = await story.checks('print(sum(map(int, input().split())))', ['accepted', 'accepted']);
    const asked: ReviewRequest = { ...submission, interviewId: story.interviewId, budgetMs: 120_000 };
    const review: Review = await new MockActivityEnvironment({ attempt: 1 }).run(
      activities.reviewCode,
      asked,
    );
    expect(review.summary).not.toBe('');
    if (!review.degraded) expect(review.quality).toBeGreaterThanOrEqual(0);
  }, 240_000);
});

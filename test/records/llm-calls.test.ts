import type { LlmCall } from '../../src/domain/llm-call.ts';
import { ENGINES } from '../support/database/places.ts';
import { batch, message, type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';

const CALL: LlmCall = {
  id: 'call-1',
  interviewId: 'interview-1',
  purpose: 'reply',
  subjectId: 'reply-1',
  promptVersion: 'interviewer.en@1 turn.en@1',
  model: null,
  outcome: 'llm_timeout',
  startedAt: 1_700_000_000_000,
  durationMs: 24_000,
  attempts: [
    {
      model: 'qwen',
      outcome: 'llm_timeout',
      status: null,
      startedAt: 1_700_000_000_000,
      firstTokenMs: null,
      durationMs: 24_000,
      tokensIn: null,
      tokensOut: null,
    },
  ],
};

describe.each(ENGINES)('records of calls to language models (%s)', (engine) => {
  let store: TemporaryRecords;

  beforeEach(async () => {
    store = await temporaryRecords(engine);
    await store.records.events.append(batch([message(1)]));
  });
  afterEach(() => store.remove());

  it('come back as they were, oldest first', async () => {
    const later: LlmCall = {
      ...CALL,
      id: 'call-0',
      model: 'qwen',
      outcome: 'ok',
      startedAt: CALL.startedAt + 5,
    };
    await store.records.llmCalls.keep(later);
    await store.records.llmCalls.keep(CALL);
    expect(await store.records.llmCalls.of('interview-1')).toEqual([CALL, later]);
    expect(await store.records.llmCalls.of('interview-2')).toEqual([]);
  });

  it('are kept once', async () => {
    await store.records.llmCalls.keep(CALL);
    await store.records.llmCalls.keep({ ...CALL, outcome: 'ok' });
    expect(await store.records.llmCalls.of('interview-1')).toEqual([CALL]);
  });
});

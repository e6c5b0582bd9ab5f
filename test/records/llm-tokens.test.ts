import { openDatabase } from '../../src/database/open.ts';
import { recordSchema } from '../../src/records/open.ts';
import { ENGINES } from '../support/database/places.ts';
import { batch, message, type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';

const NOON = Date.UTC(2026, 10, 30, 12);
const DAY_MS = 24 * 3_600_000;
const NONE = { input: 0, output: 0 };

describe.each(ENGINES)('what models have used (%s)', (engine) => {
  let store: TemporaryRecords;

  beforeEach(async () => {
    store = await temporaryRecords(engine);
    await store.records.events.append(batch([message(1)]));
  });
  afterEach(() => store.remove());

  const add = (input: number, output: number, { interviewId = 'interview-1', at = NOON } = {}) =>
    store.records.llmTokens.add({ interviewId, at, input, output });

  it('is nothing before a model was asked', async () => {
    expect(await store.records.llmTokens.ofInterview('interview-1')).toEqual(NONE);
    expect(await store.records.llmTokens.ofDay(NOON)).toEqual(NONE);
  });

  it('adds up for the interview, and for the day of UTC', async () => {
    await add(700, 40);
    await add(10_000_000_000, 2);
    await add(5, 1, { at: NOON + DAY_MS / 2 - 1 });
    await add(9, 9, { at: NOON + DAY_MS / 2 });
    expect(await store.records.llmTokens.ofInterview('interview-1')).toEqual({
      input: 10_000_000_714,
      output: 52,
    });
    const ofBoth = await store.records.llmTokens.ofInterviews(['interview-1', 'interview-2', 'interview-1']);
    expect([...ofBoth]).toEqual([['interview-1', { input: 10_000_000_714, output: 52 }]]);
    expect(await store.records.llmTokens.ofDay(NOON)).toEqual({ input: 10_000_000_705, output: 43 });
    expect(await store.records.llmTokens.ofDay(NOON + DAY_MS)).toEqual({ input: 9, output: 9 });
  });

  it('loses nothing to calls that end together', async () => {
    await Promise.all(Array.from({ length: 20 }, () => add(3, 1)));
    expect(await store.records.llmTokens.ofInterview('interview-1')).toEqual({ input: 60, output: 20 });
    expect(await store.records.llmTokens.ofDay(NOON)).toEqual({ input: 60, output: 20 });
  });

  it('counts for the day also where the interview is gone', async () => {
    await add(4, 2);
    await store.records.interviews.erase('interview-1');
    await add(1, 1);
    expect(await store.records.llmTokens.ofInterview('interview-1')).toEqual(NONE);
    expect(await store.records.llmTokens.ofDay(NOON)).toEqual({ input: 5, output: 3 });
  });

  it('stays known of an interview whose person was erased', async () => {
    await add(4, 2);
    await store.records.interviews.anonymise('interview-1', { reportJson: null, at: NOON });
    expect(await store.records.llmTokens.ofInterview('interview-1')).toEqual({ input: 4, output: 2 });
  });

  it('begins with the calls that were kept before it was summed', async () => {
    const request = { model: 'qwen', status: null, startedAt: NOON, firstTokenMs: null, durationMs: 1 };
    await store.records.llmCalls.keep({
      id: 'call-1',
      interviewId: 'interview-1',
      purpose: 'reply',
      subjectId: 'reply-1',
      promptVersion: 'turn.en@1',
      model: 'qwen',
      outcome: 'ok',
      startedAt: NOON,
      durationMs: 1,
      attempts: [
        { ...request, outcome: 'llm_timeout', tokensIn: null, tokensOut: null },
        { ...request, outcome: 'ok', tokensIn: 700, tokensOut: 41 },
        { ...request, outcome: 'ok', tokensIn: 30, tokensOut: 9 },
      ],
    });
    await store.records.close();
    const database = await openDatabase(store.location, recordSchema);
    const migrations = (await database.orm.migrator.getExecuted()).map(({ name }) => name);
    const ofTokens = migrations.findIndex((name) => name.endsWith('-llm-tokens'));
    await database.orm.migrator.down({ migrations: migrations.slice(ofTokens) });
    await database.close();
    await store.reopen();
    expect(await store.records.llmTokens.ofInterview('interview-1')).toEqual({ input: 730, output: 50 });
    expect(await store.records.llmTokens.ofDay(NOON)).toEqual({ input: 730, output: 50 });
  });
});

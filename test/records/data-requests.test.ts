import type { InterviewEvent } from '../../src/domain/interview/events.ts';
import { ENGINES } from '../support/database/places.ts';
import {
  batch,
  message,
  recorded,
  type TemporaryRecords,
  temporaryRecords,
  user,
} from '../support/records/records.ts';

const ADA = user({ id: 'ada' });
const BOB = user({ id: 'bob', nickname: 'bob', email: 'bob@example.org', role: 'admin' });
const ERASURE = { id: 'request-1', personId: 'ada', requestedBy: 'person', requestedAt: 5 } as const;

describe.each(ENGINES)('what people ask of their data (%s)', (engine) => {
  let store: TemporaryRecords;

  beforeEach(async () => {
    store = await temporaryRecords(engine);
    for (const one of [ADA, BOB]) await store.records.users.create(one);
  });
  afterEach(() => store.remove());

  it('ends an account at once, and is open until it is finished, also after a restart', async () => {
    const key = { userId: 'ada', key: 'k' };
    await store.records.answers.claim(
      key,
      { method: 'POST', path: '/', bodySha256: 'x' },
      { by: 'call', now: 1, until: 2 },
    );
    expect(await store.records.dataRequests.beginErasure(ERASURE)).toBe('begun');
    const { dataRequests, users } = await store.reopen();
    expect(await users.findById('ada')).toBeNull();
    expect(await dataRequests.openErasures()).toEqual([{ ...ERASURE, kind: 'erasure', finishedAt: null }]);
    expect(await dataRequests.beginErasure({ ...ERASURE, id: 'request-2' })).toBe('unknown');
    await dataRequests.noteExport({ ...ERASURE, id: 'request-0' });
    await dataRequests.finishErasure('ada', 9);
    expect(await dataRequests.openErasures()).toEqual([]);
    expect(await dataRequests.find('request-1')).toMatchObject({ personId: null, finishedAt: 9 });
    expect(await dataRequests.find('request-0')).toMatchObject({ kind: 'export', personId: null });
  });

  it('does not end the last admin', async () => {
    const erasure = { ...ERASURE, personId: 'bob' };
    expect(await store.records.dataRequests.beginErasure(erasure)).toBe('last_admin');
    expect(await store.records.users.findById('bob')).not.toBeNull();
    await store.records.users.setRole('ada', 'admin');
    expect(await store.records.dataRequests.beginErasure(erasure)).toBe('begun');
  });
});

describe.each(ENGINES)('an interview that is made anonymous (%s)', (engine) => {
  let store: TemporaryRecords;

  beforeEach(async () => {
    store = await temporaryRecords(engine);
  });
  afterEach(() => store.remove());

  const run = (seq: number, codeSha256: string) =>
    ({
      seq,
      type: 'run',
      at: seq,
      data: { runId: 'r', codeSha256, resultSha256: codeSha256 },
    }) as InterviewEvent;

  it('keeps its row and the given report alone, and texts that another holds', async () => {
    const { blobs, events, interviews } = store.records;
    const [own, shared, recordedOnly] = [
      await blobs.put('own', 'one'),
      await blobs.put('shared', 'one'),
      await blobs.put('old'),
    ];
    await blobs.put('shared', 'two');
    await events.append(batch([message(1), run(2, recordedOnly)], { plan: { interviewId: 'one' } }));
    await events.append(batch([message(1)], { plan: { interviewId: 'two' } }));
    await interviews.saveReport('one', recorded());
    await interviews.anonymise('one', { reportJson: '{"figures":1}', at: 77 });
    expect(await interviews.find('one')).toMatchObject({ candidateId: '', erasedAt: 77, state: 'finished' });
    expect(await interviews.findReport('one')).toMatchObject({ json: '{"figures":1}', sha256: 'report' });
    expect([await interviews.findPlan('one'), await events.after('one', 0)]).toEqual([null, []]);
    for (const sha256 of [own, recordedOnly]) await expect(blobs.get(sha256)).rejects.toThrow('no text');
    expect(await blobs.get(shared)).toBe('shared');
    expect(await events.after('two', 0)).toHaveLength(1);
  });

  it('takes nothing that comes late', async () => {
    const { events, interviews } = store.records;
    await events.append(batch([message(1)], { plan: { interviewId: 'one' } }));
    await interviews.anonymise('one', { reportJson: null, at: 77 });
    await events.append(batch([message(2)], { plan: { interviewId: 'one' } }));
    await interviews.saveHistory('one', 'run', '{}');
    expect([await events.after('one', 0), await interviews.findHistories('one')]).toEqual([[], []]);
    expect(await interviews.findPlan('one')).toBeNull();
  });
});

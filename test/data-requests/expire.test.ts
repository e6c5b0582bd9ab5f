import { createExpiry } from '../../src/data-requests/expire.ts';
import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { signUp } from '../support/api/people.ts';
import { storeInterview } from '../support/api/stored-interview.ts';
import { eventBatch, lastSeqOf } from '../support/telemetry/batches.ts';

const DAY_MS = 24 * 3_600_000;

describe('interviews whose time is over', () => {
  let api: TestApi;
  let now: number;
  let forgotten: string[];
  beforeEach(async () => {
    now = Date.parse('2026-01-01T00:00:00Z');
    forgotten = [];
    api = await startTestApi({ clock: () => now });
  });
  afterEach(() => api.close());

  const expire = (gateway = { forget: async (id: string) => void forgotten.push(id) }) =>
    createExpiry({
      records: api.records,
      telemetry: api.telemetryStore,
      gateway,
      clock: () => now,
      retentionMs: 180 * DAY_MS,
    })(new AbortController().signal);

  async function concluded(): Promise<string> {
    const person = await signUp(api.client);
    const { id, conclude } = await storeInterview(api, person.id);
    await api.telemetryStore.store(id, eventBatch([{ seq: 1, type: 'blur', at: now, data: null }], now));
    await conclude();
    return id;
  }

  it('go with all that is stored of them, and the others stay', async () => {
    const old = await concluded();
    now += 100 * DAY_MS;
    const recent = await concluded();
    const person = await signUp(api.client);
    const open = await storeInterview(api, person.id, { startedAt: now - 300 * DAY_MS });
    now += 80 * DAY_MS;
    expect(await expire()).toBe(0);
    now += 1;
    expect(await expire()).toBe(1);
    expect(forgotten).toEqual([old]);
    const found = await api.records.interviews.findAll([old, recent, open.id]);
    expect([...found.keys()].sort()).toEqual([recent, open.id].sort());
    expect(await api.records.events.after(old, 0)).toEqual([]);
    expect(await api.records.interviews.findReport(old)).toBeNull();
    expect([await lastSeqOf(api.telemetryStore, old), await lastSeqOf(api.telemetryStore, recent)]).toEqual([
      0, 1,
    ]);
  });

  it('go with what was noted in the audit so long ago, but for how long things are kept', async () => {
    const entry = (id: string, action: 'report.read' | 'retention.changed') =>
      api.records.audit.add({
        ...{ id, action, organisationId: MAIN_ORGANISATION, at: now, detail: null, address: null },
        ...{ by: { kind: 'operator' }, object: { kind: 'organisation', id: MAIN_ORGANISATION } },
      });
    await entry('old', 'report.read');
    await entry('kept', 'retention.changed');
    now += 180 * DAY_MS;
    await entry('recent', 'report.read');
    await expire();
    const ids = async () => {
      const list = await api.records.audit.list(MAIN_ORGANISATION, {}, { limit: 10, cursor: undefined });
      return list?.entries.map(({ id }) => id);
    };
    expect(await ids()).toEqual(['recent', 'old', 'kept']);
    now += 1;
    await expire();
    expect(await ids()).toEqual(['recent', 'kept']);
  });

  it('that could not be removed are found again', async () => {
    const old = await concluded();
    now += 181 * DAY_MS;
    await expect(expire({ forget: () => Promise.reject(new Error('Temporal is away')) })).rejects.toThrow(
      'away',
    );
    expect(await api.records.interviews.find(old)).not.toBeNull();
    expect(await expire()).toBe(1);
    expect(await api.records.interviews.find(old)).toBeNull();
  });
});

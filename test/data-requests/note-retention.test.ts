import { noteRetention } from '../../src/data-requests/note-retention.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';

describe('how long things are kept', () => {
  let store: TemporaryRecords;
  let warnings: object[];
  let now: number;
  beforeEach(async () => {
    store = await temporaryRecords();
    await store.records.organisations.create({ id: 'acme', slug: 'acme', name: 'Acme', createdAt: 1 });
    [warnings, now] = [[], 1_000];
  });
  afterEach(() => store.remove());

  const start = (days: number, reason: string | null) =>
    noteRetention({
      records: store.records,
      retention: { days, reason },
      clock: () => now++,
      logger: { warn: (fields: object) => void warnings.push(fields) } as never,
    });

  async function noted(): Promise<(string | null)[]> {
    const list = await store.records.audit.list('acme', {}, { limit: 20, cursor: undefined });
    expect(list?.entries.every(({ by }) => by.kind === 'operator')).toBe(true);
    return (list?.entries ?? []).map(({ detail }) => detail);
  }

  it('is noted for every organisation where it is less than it should be, with the reason, once', async () => {
    for (const _ of [1, 2]) await start(30, 'The works council asks for it.');
    expect(await noted()).toEqual(['30 days: The works council asks for it.']);
    expect(warnings).toHaveLength(2);
  });

  it('is noted again where days or reason are others, and where it is taken back', async () => {
    await start(30, 'One.');
    await start(30, 'Another.');
    await start(60, 'Another.');
    await start(180, null);
    await start(180, null);
    expect(await noted()).toEqual(['180 days', '60 days: Another.', '30 days: Another.', '30 days: One.']);
  });

  it('is nothing to note where it is as it should be', async () => {
    await start(365, null);
    expect([await noted(), warnings]).toEqual([[], []]);
  });
});

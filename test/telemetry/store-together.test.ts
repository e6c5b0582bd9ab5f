import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sqliteAt } from '../../src/database/location.ts';
import { MOST_EVENTS, TelemetryFull } from '../../src/telemetry/add-link.ts';
import { openTelemetry } from '../../src/telemetry/open.ts';
import type { TelemetryEvent, TelemetryStore } from '../../src/telemetry/telemetry.ts';
import { createFaultyDisk, type FaultyDisk } from '../support/database/faults.ts';
import { eventBatch, lastSeqOf } from '../support/telemetry/batches.ts';

const focus = (seq: number): TelemetryEvent => ({
  seq,
  type: 'focus',
  at: 1_700_000_000_000 + seq,
  data: null,
});

describe('batches that arrive together', () => {
  let folder: string;
  let disk: FaultyDisk;
  let store: TelemetryStore;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'viva-together-'));
    disk = createFaultyDisk();
    store = await openTelemetry(sqliteAt(join(folder, 'telemetry.db')), { openHandle: disk.open });
    disk.statements();
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const send = (id: string, ...seqs: number[]) => store.store(id, eventBatch(seqs.map(focus), 5));
  const commits = () => disk.statements().filter((sql) => sql === 'commit').length;

  it('share one transaction, and each has its own receipt and place in its chain', async () => {
    const receipts = await Promise.all([send('i', 1, 2), send('j', 1), send('i', 2, 5), send('i', 3)]);
    expect(receipts).toMatchObject([
      { accepted: 2, lastSeq: 2 },
      { accepted: 1, lastSeq: 1 },
      { accepted: 1, duplicates: 1, lastSeq: 5, missing: [[3, 4]] },
      { accepted: 1, lastSeq: 5, missing: [[4, 4]] },
    ]);
    expect(commits()).toBe(1);
    expect([await store.state('i'), await store.state('j')]).toMatchObject([{ length: 3 }, { length: 1 }]);
  });

  it('are fifty in a transaction at most', async () => {
    await Promise.all(Array.from({ length: 120 }, (_, i) => send('i', i + 1)));
    expect(commits()).toBe(3);
    expect(await lastSeqOf(store, 'i')).toBe(120);
  });

  it('are stored though one of them is refused', async () => {
    await send('i', 1);
    const database = new Database(join(folder, 'telemetry.db'));
    database.prepare('update chains set events = ?').run(MOST_EVENTS);
    database.close();
    const outcomes = await Promise.allSettled([send('j', 1), send('i', 2), send('j', 2)]);
    expect(outcomes).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: expect.any(TelemetryFull) },
      { status: 'fulfilled' },
    ]);
    expect([await lastSeqOf(store, 'i'), await lastSeqOf(store, 'j')]).toEqual([1, 2]);
  });

  it('are all refused when the disk fails, and none is stored', async () => {
    disk.failWhile((sql) => sql === 'commit', 'SQLITE_FULL');
    const outcomes = await Promise.allSettled([send('i', 1), send('j', 1)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    disk.mend();
    expect([await lastSeqOf(store, 'i'), await lastSeqOf(store, 'j')]).toEqual([0, 0]);
    expect(await send('i', 1)).toMatchObject({ accepted: 1 });
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { type DatabaseLocation, sqliteAt } from '../../src/database/location.ts';
import { openSqlite } from '../../src/database/sqlite.ts';
import { sqliteMigrations } from '../../src/telemetry/migrations/sqlite/list.ts';
import { MISSING_LISTED, openTelemetry, telemetryEntities } from '../../src/telemetry/open.ts';
import { MOST_EVENTS, TelemetryFull } from '../../src/telemetry/store-batch.ts';
import type { TelemetryEvent, TelemetryStore } from '../../src/telemetry/telemetry.ts';
import { createFaultyDisk } from '../support/database/faults.ts';

function focus(seq: number): TelemetryEvent {
  return { seq, type: 'focus', at: 1_700_000_000_000 + seq, data: null };
}

function paste(seq: number, length: number, target = 'editor'): TelemetryEvent {
  return { seq, type: 'paste', at: 1_700_000_000_000 + seq, data: { length, target } };
}

describe('the telemetry store', () => {
  let folder: string;
  let location: DatabaseLocation;
  let store: TelemetryStore;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'viva-telemetry-'));
    location = sqliteAt(join(folder, 'telemetry.db'));
    store = await openTelemetry(location);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('takes each number once, and counts a resent event as a duplicate', async () => {
    expect(await store.store('i', [focus(1), paste(2, 40)], 5)).toEqual({
      accepted: 2,
      duplicates: 0,
      conflicts: [],
      lastSeq: 2,
      missing: [],
    });
    expect(await store.store('i', [focus(1), paste(2, 40), focus(3)], 6)).toEqual({
      accepted: 1,
      duplicates: 2,
      conflicts: [],
      lastSeq: 3,
      missing: [],
    });
  });

  it('does not care in which order the keys of the data come, or whether one is undefined', async () => {
    await store.store('i', [{ ...focus(1), type: 'paste', data: { length: 4, target: 'a' } }], 5);
    const reordered = { target: 'a', sha256: undefined, length: 4 };
    const receipt = await store.store('i', [{ ...focus(1), type: 'paste', data: reordered }], 6);
    expect(receipt).toMatchObject({ accepted: 0, duplicates: 1, conflicts: [] });
  });

  it('calls the same number with another type, time or data a conflict, and keeps what came first', async () => {
    await store.store('i', [paste(1, 40), paste(2, 40), paste(3, 40), paste(4, 40)], 5);
    const changed = [
      paste(1, 4000),
      { ...paste(2, 40), at: 1 },
      { ...paste(3, 40), type: 'copy' as const },
      { ...paste(4, 40), data: null },
    ];
    expect(await store.store('i', changed, 6)).toMatchObject({
      accepted: 0,
      duplicates: 0,
      conflicts: [1, 2, 3, 4],
    });
    const digest = await store.digest('i');
    expect(digest.counts).toEqual({ paste: 4 });
    expect(digest.conflicts).toBe(4);
    expect(digest.signals.map(({ kind }) => kind)).toEqual(['telemetry_conflict']);
    expect(digest.marks).toEqual([{ kind: 'telemetry_conflict', at: 6, count: 4 }]);
  });

  it('keeps every contradicting content as evidence, each once, with the time of the server', async () => {
    await store.store('i', [paste(1, 40)], 5);
    await store.store('i', [paste(1, 50), paste(1, 60)], 6);
    await store.store('i', [paste(1, 50)], 7);
    await store.close();
    const { orm } = await openSqlite(sqliteAt(join(folder, 'telemetry.db')), {
      entities: telemetryEntities,
      migrations: sqliteMigrations,
    });
    const evidence = await orm.em.execute(
      'select seq, type, received_at, data from telemetry_conflicts order by data',
    );
    const rows = await orm.em.execute('select seq, received_at, data from telemetry_events');
    await orm.close(true);
    store = await openTelemetry(location);
    expect(evidence).toEqual([
      { seq: 1, type: 'paste', received_at: 6, data: '{"length":50,"target":"editor"}' },
      { seq: 1, type: 'paste', received_at: 6, data: '{"length":60,"target":"editor"}' },
    ]);
    expect(rows).toEqual([{ seq: 1, received_at: 5, data: '{"length":40,"target":"editor"}' }]);
    expect((await store.digest('i')).conflicts).toBe(1);
  });

  it('judges duplicates and conflicts within one batch as between two', async () => {
    const receipt = await store.store('i', [focus(1), focus(1), paste(1, 4), focus(2)], 5);
    expect(receipt).toMatchObject({ accepted: 2, duplicates: 1, conflicts: [1] });
  });

  it('names the gaps, and forgets those that late events close', async () => {
    expect((await store.store('i', [focus(3), focus(7)], 5)).missing).toEqual([
      [1, 2],
      [4, 6],
    ]);
    expect((await store.store('i', [focus(5), focus(1), focus(2)], 6)).missing).toEqual([
      [4, 4],
      [6, 6],
    ]);
  });

  it('lists the lowest gaps up to a bound and counts all of them', async () => {
    const odd = Array.from({ length: MISSING_LISTED + 50 }, (_, i) => focus(2 * i + 2));
    const receipt = await store.store('i', odd, 5);
    expect(receipt.missing).toHaveLength(MISSING_LISTED);
    expect(receipt.missing[0]).toEqual([1, 1]);
    expect((await store.digest('i')).missing).toBe(MISSING_LISTED + 50);
  });

  it('gives the same end whatever the batches and their order', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 10 }),
        async (seqs, size) => {
          const interviewId = `run-${run++}`;
          let acceptedCount = 0;
          for (let from = 0; from < seqs.length; from += size) {
            const events = seqs.slice(from, from + size).map(focus);
            acceptedCount += (await store.store(interviewId, events, 5)).accepted;
          }
          const receipt = await store.store(interviewId, seqs.slice(0, 1).map(focus), 6);
          const present = new Set(seqs);
          const absent = Array.from({ length: Math.max(...seqs) }, (_, i) => i + 1).filter(
            (n) => !present.has(n),
          );
          expect(acceptedCount).toBe(seqs.length);
          expect(receipt).toMatchObject({ accepted: 0, duplicates: 1, lastSeq: Math.max(...seqs) });
          expect(receipt.missing.flatMap(([from, to]) => numbers(from, to))).toEqual(absent);
          expect((await store.digest(interviewId)).missing).toBe(absent.length);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('takes two batches at the same moment as if one came after the other', async () => {
    const events = Array.from({ length: 50 }, (_, i) => focus(i + 1));
    const receipts = await Promise.all(Array.from({ length: 4 }, () => store.store('i', events, 5)));
    expect(receipts.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(50);
    expect(receipts.reduce((sum, { duplicates }) => sum + duplicates, 0)).toBe(150);
    expect(receipts.flatMap(({ conflicts }) => conflicts)).toEqual([]);
  });

  it('keeps interviews apart', async () => {
    await store.store('i', [focus(1), focus(2)], 5);
    await store.store('j', [paste(1, 10)], 5);
    expect(await store.lastSeq('i')).toBe(2);
    expect(await store.lastSeq('j')).toBe(1);
    expect(await store.lastSeq('k')).toBe(0);
    expect((await store.digest('j')).counts).toEqual({ paste: 1 });
    expect(await store.digest('k')).toEqual({
      counts: {},
      lastSeq: 0,
      missing: 0,
      conflicts: 0,
      signals: [],
      marks: [],
      pastes: [],
    });
  });

  it('reads the data of what it stored into the digest', async () => {
    const devtools = (seq: number, state: string): TelemetryEvent => ({
      ...focus(seq),
      type: 'devtools',
      data: { state },
    });
    await store.store('i', [paste(1, 5000, "it's \0 odd"), devtools(2, 'open'), devtools(3, 'closed')], 5);
    expect((await store.digest('i')).signals).toEqual([
      { kind: 'large_paste', severity: 'strong', count: 1 },
      { kind: 'devtools_opened', severity: 'notice', count: 1 },
    ]);
  });

  it('keeps events, evidence and what was sent over a restart', async () => {
    await store.store('i', [focus(1), paste(3, 500)], 5);
    await store.store('i', [paste(1, 3)], 6);
    expect(await store.digestSent('i')).toBeNull();
    await store.noteDigestSent('i', 'first');
    await store.noteDigestSent('i', 'second');
    const before = await store.digest('i');
    await store.close();
    store = await openTelemetry(location);
    expect(await store.digest('i')).toEqual(before);
    expect(await store.lastSeq('i')).toBe(3);
    expect(await store.digestSent('i')).toBe('second');
    expect(await store.store('i', [focus(1)], 7)).toMatchObject({ accepted: 0, duplicates: 1 });
  });

  it('takes no more than its limit of an interview, all of a batch or nothing', async () => {
    await store.store('i', [focus(1)], 5);
    fill('i', MOST_EVENTS - 2);
    expect(await store.store('i', [focus(1), focus(2)], 6)).toMatchObject({ accepted: 1, duplicates: 1 });
    await expect(store.store('i', [focus(3), focus(4)], 7)).rejects.toThrow(TelemetryFull);
    await expect(store.store('i', [paste(1, 3), focus(3)], 7)).rejects.toThrow(TelemetryFull);
    expect(await store.lastSeq('i')).toBe(2);
    expect(await store.store('i', [focus(2)], 8)).toMatchObject({ duplicates: 1 });
    expect(await store.store('i', [focus(3)], 9)).toMatchObject({ accepted: 1 });
    await expect(store.store('i', [focus(4)], 10)).rejects.toThrow(TelemetryFull);
    expect(await store.store('j', [focus(1)], 11)).toMatchObject({ accepted: 1 });
  });

  it('keeps when it was too much, the first time, over a restart', async () => {
    await store.store('i', [focus(1)], 5);
    await store.noteTooMuch('i', 70);
    await store.noteTooMuch('i', 80);
    const signals = [{ kind: 'too_much_telemetry', severity: 'notice', count: 1 }];
    expect(await store.digest('i')).toMatchObject({ signals, marks: [{ at: 70 }] });
    await store.close();
    store = await openTelemetry(location);
    expect(await store.digest('i')).toMatchObject({ signals, marks: [{ at: 70 }] });
  });

  it('counts what was stored before there were totals', async () => {
    await store.store('i', [focus(1), focus(2)], 5);
    await store.store('i', [paste(1, 3)], 6);
    await store.close();
    const { orm } = await openSqlite(sqliteAt(join(folder, 'telemetry.db')), {
      entities: telemetryEntities,
      migrations: sqliteMigrations,
    });
    await orm.migrator.down({ to: '0002-totals' });
    await orm.migrator.up();
    const totals = await orm.em.execute('select * from telemetry_totals');
    await orm.close(true);
    expect(totals).toEqual([{ interview_id: 'i', events: 2, evidence: 1, too_much_at: null }]);
    store = await openTelemetry(location);
  });

  it('goes on from what it knows, without reading the rows of an interview again', async () => {
    const disk = createFaultyDisk();
    const store = await openTelemetry(location, { open: disk.open });
    await store.store('i', [focus(1)], 5);
    await store.digest('i');
    disk.statements();
    await store.store('i', [focus(2), paste(1, 3)], 6);
    await store.digest('i');
    const reads = disk
      .statements()
      .filter((sql) => /select.*from .?telemetry_(events|conflicts)/is.test(sql));
    expect(reads.filter((sql) => !/seq.? in \(/i.test(sql))).toEqual([]);
    await store.close();
  });

  it('tells times by the server, and of a number the first contradiction, also when it is added up anew', async () => {
    const MINUTE = 60_000;
    await store.store('i', [paste(1, 4_000)], 10 * MINUTE);
    await store.store('i', [paste(1, 10)], 20 * MINUTE);
    await store.store('i', [paste(1, 11)], 30 * MINUTE);
    const digest = await store.digest('i');
    expect(digest.marks).toEqual([
      { kind: 'large_paste', at: 10 * MINUTE, count: 1 },
      { kind: 'telemetry_conflict', at: 20 * MINUTE, count: 1 },
    ]);
    const fresh = await openTelemetry(location);
    expect(await fresh.digest('i')).toEqual(digest);
    await fresh.close();
  });

  it('sees what another process has stored, and comes to the same over several pages', async () => {
    const other = await openTelemetry(location);
    const odd = Array.from({ length: 5_000 }, (_, i) => focus(2 * i + 1));
    for (let from = 0; from < odd.length; from += 200) {
      const one = from % 400 === 0 ? store : other;
      await one.store('i', odd.slice(from, from + 200), 5);
    }
    const digest = await store.digest('i');
    expect(digest).toMatchObject({ counts: { focus: 5_000 }, lastSeq: 9_999, missing: 4_999 });
    expect(await other.digest('i')).toEqual(digest);
    const fresh = await openTelemetry(location);
    expect(await fresh.digest('i')).toEqual(digest);
    await fresh.close();
    await other.close();
  });

  /** As if so many events were there already. */
  function fill(interviewId: string, events: number): void {
    const database = new Database(join(folder, 'telemetry.db'));
    database
      .prepare('update telemetry_totals set events = ? where interview_id = ?')
      .run(events, interviewId);
    database.close();
  }

  it('has tables that fit its entities after all migrations', async () => {
    const { orm } = await openSqlite(sqliteAt(':memory:'), {
      entities: telemetryEntities,
      migrations: sqliteMigrations,
    });
    const difference = await orm.schema.getUpdateSchemaSQL({ dropTables: false });
    await orm.close(true);
    expect(difference).toBe('');
  });

  it('answers a ping', async () => {
    expect(await store.ping()).toBeGreaterThan(0);
  });
});

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

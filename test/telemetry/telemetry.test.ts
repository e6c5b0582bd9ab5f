import fc from 'fast-check';
import { type DatabaseLocation, sqliteAt } from '../../src/database/location.ts';
import { openDatabase } from '../../src/database/open.ts';
import { MOST_CHARACTERS, MOST_EVENTS, TelemetryFull } from '../../src/telemetry/add-link.ts';
import { MISSING_LISTED } from '../../src/telemetry/numbers.ts';
import { openTelemetry, openTelemetryToRead, telemetrySchema } from '../../src/telemetry/open.ts';
import type { Place, TelemetryEvent, TelemetryStore } from '../../src/telemetry/telemetry.ts';
import { execute } from '../support/database/execute.ts';
import { createFaultyDisk } from '../support/database/faults.ts';
import {
  type Place as DatabasePlace,
  ENGINES,
  migratedPlace,
  temporaryPlace,
} from '../support/database/places.ts';
import { eventually } from '../support/eventually.ts';
import { editBatch, eventBatch, lastSeqOf, typed } from '../support/telemetry/batches.ts';

function focus(seq: number): TelemetryEvent {
  return { seq, type: 'focus', at: 1_700_000_000_000 + seq, data: null };
}

function paste(seq: number, length: number, target = 'editor'): TelemetryEvent {
  return { seq, type: 'paste', at: 1_700_000_000_000 + seq, data: { length, target } };
}

describe.each(ENGINES)('the telemetry store (%s)', (engine) => {
  let place: DatabasePlace;
  let location: DatabaseLocation;
  let store: TelemetryStore;
  beforeEach(async () => {
    place = await migratedPlace(engine);
    location = place.at('telemetry');
    store = await openTelemetry(location);
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  it('takes each number once, and counts a resent event as a duplicate', async () => {
    expect(await store.store('i', eventBatch([focus(1), paste(2, 40)], 5))).toEqual({
      accepted: 2,
      duplicates: 0,
      conflicts: [],
      lastSeq: 2,
      missing: [],
    });
    expect(await store.store('i', eventBatch([focus(1), paste(2, 40), focus(3)], 6))).toEqual({
      accepted: 1,
      duplicates: 2,
      conflicts: [],
      lastSeq: 3,
      missing: [],
    });
  });

  it('does not care in which order the keys of the data come, or whether one is undefined', async () => {
    await store.store('i', eventBatch([{ ...focus(1), type: 'paste', data: { length: 4, target: 'a' } }], 5));
    const reordered = { target: 'a', sha256: undefined, length: 4 };
    const receipt = await store.store('i', eventBatch([{ ...focus(1), type: 'paste', data: reordered }], 6));
    expect(receipt).toMatchObject({ accepted: 0, duplicates: 1, conflicts: [] });
  });

  it('calls the same number with another type, time or data a conflict, and keeps what came first', async () => {
    await store.store('i', eventBatch([paste(1, 40), paste(2, 40), paste(3, 40), paste(4, 40)], 5));
    const changed = [
      paste(1, 4000),
      { ...paste(2, 40), at: 1 },
      { ...paste(3, 40), type: 'copy' as const },
      { ...paste(4, 40), data: null },
    ];
    expect(await store.store('i', eventBatch(changed, 6))).toMatchObject({
      accepted: 0,
      duplicates: 0,
      conflicts: [1, 2, 3, 4],
    });
    const digest = await store.digest('i');
    expect(digest.counts).toEqual({ paste: 4 });
    expect(digest.conflicts).toBe(4);
    expect((await store.readAll('i')).contradictions).toMatchObject(
      [1, 2, 3, 4].map((seq) => ({ store: 'telemetry', clientId: '', seq, receivedAt: 6 })),
    );
  });

  it('keeps every contradicting content as evidence, each once, with the time of the server', async () => {
    await store.store('i', eventBatch([paste(1, 40)], 5));
    await store.store('i', eventBatch([paste(1, 50), paste(1, 60)], 6));
    await store.store('i', eventBatch([paste(1, 50)], 7));
    const rows = await execute(
      location,
      `select case when is_first then 1 else 0 end as is_first, seq, type, batch, data
         from telemetry_events order by batch, position`,
    );
    const row = { is_first: 0, seq: 1, type: 'paste' };
    expect(rows).toEqual([
      { ...row, is_first: 1, batch: 1, data: '{"length":40,"target":"editor"}' },
      { ...row, batch: 2, data: '{"length":50,"target":"editor"}' },
      { ...row, batch: 2, data: '{"length":60,"target":"editor"}' },
    ]);
    expect((await store.digest('i')).conflicts).toBe(1);
  });

  it('judges duplicates and conflicts within one batch as between two', async () => {
    const receipt = await store.store('i', eventBatch([focus(1), focus(1), paste(1, 4), focus(2)], 5));
    expect(receipt).toMatchObject({ accepted: 2, duplicates: 1, conflicts: [1] });
  });

  it('names the gaps, and forgets those that late events close', async () => {
    expect((await store.store('i', eventBatch([focus(3), focus(7)], 5))).missing).toEqual([
      [1, 2],
      [4, 6],
    ]);
    expect((await store.store('i', eventBatch([focus(5), focus(1), focus(2)], 6))).missing).toEqual([
      [4, 4],
      [6, 6],
    ]);
  });

  it('lists the lowest gaps up to a bound and counts all of them', async () => {
    const odd = Array.from({ length: MISSING_LISTED + 50 }, (_, i) => focus(2 * i + 2));
    const receipt = await store.store('i', eventBatch(odd, 5));
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
            acceptedCount += (await store.store(interviewId, eventBatch(events, 5))).accepted;
          }
          const receipt = await store.store(interviewId, eventBatch(seqs.slice(0, 1).map(focus), 6));
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
    const receipts = await Promise.all(
      Array.from({ length: 4 }, () => store.store('i', eventBatch(events, 5))),
    );
    expect(receipts.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(50);
    expect(receipts.reduce((sum, { duplicates }) => sum + duplicates, 0)).toBe(150);
    expect(receipts.flatMap(({ conflicts }) => conflicts)).toEqual([]);
  });

  it('comes to the same where batches share a transaction, and their chain verifies', async () => {
    const { edits } = typed('', [[[0, 'a']], [1, [0, 'b']], [2, [0, 'c']]]);
    const batches = [
      eventBatch([focus(1), paste(2, 40)], 5),
      eventBatch([focus(1), paste(2, 41), focus(5)], 5),
      eventBatch([focus(1)], 5, { clientId: 'other' }),
      editBatch(edits.slice(0, 2), 5),
      eventBatch([paste(2, 41), focus(4)], 5),
      editBatch(edits, 5),
      eventBatch([focus(3), focus(6)], 5),
    ];
    const together = await Promise.all(
      batches.flatMap((batch) => [store.store('i', batch), store.store('j', batch)]),
    );
    const inTurn: unknown[] = [];
    for (const batch of batches) inTurn.push(await store.store('k', batch));
    expect(together.filter((_, index) => index % 2 === 0)).toEqual(inTurn);
    expect(together.filter((_, index) => index % 2 === 1)).toEqual(inTurn);
    const { chain, ...digest } = await store.digest('k');
    expect(await store.digest('i')).toMatchObject({ ...digest, chain: { length: chain?.length } });
    const { batches: _links, ...stored } = await store.readAll('k');
    expect(await store.readAll('i')).toMatchObject(stored);
    const reader = await openTelemetryToRead(location);
    expect(await reader.verify('i', [])).toMatchObject({ length: chain?.length, faults: [] });
    expect(await reader.verify('j', [])).toMatchObject({ length: chain?.length, faults: [] });
    await reader.close();
  });

  it('keeps interviews apart', async () => {
    await store.store('i', eventBatch([focus(1), focus(2)], 5));
    await store.store('j', eventBatch([paste(1, 10)], 5));
    expect(await lastSeqOf(store, 'i')).toBe(2);
    expect(await lastSeqOf(store, 'j')).toBe(1);
    expect(await lastSeqOf(store, 'k')).toBe(0);
    expect((await store.digest('j')).counts).toEqual({ paste: 1 });
    expect(await store.digest('k')).toEqual({
      counts: {},
      lastSeq: 0,
      missing: 0,
      conflicts: 0,
      signals: [],
      edits: 0,
      refused: 0,
      chain: { length: 0, head: '', links: [] },
    });
  });

  it('keeps every character of what came', async () => {
    const odd = [
      { ...focus(1), type: 'devtools' as const, data: { state: "it's \0 odd" } },
      paste(2, 5, '�'),
    ];
    await store.store('i', eventBatch(odd, 5));
    expect((await store.readAll('i')).events).toMatchObject(odd);
  });

  it('keeps events, evidence and what was sent over a restart', async () => {
    await store.store('i', eventBatch([focus(1), paste(3, 500)], 5));
    await store.store('i', eventBatch([paste(1, 3)], 6));
    expect(await store.told('i')).toEqual({ digestSha256: null, firstAt: null });
    expect(await store.untold()).toEqual(['i']);
    await store.noteTold('i', { digestSha256: 'first', chainLength: 1 }, 70);
    expect(await store.untold()).toEqual(['i']);
    await store.noteTold('i', { digestSha256: 'second', chainLength: 2 }, 80);
    const before = await store.digest('i');
    await store.close();
    store = await openTelemetry(location);
    expect(await store.digest('i')).toEqual(before);
    expect(await lastSeqOf(store, 'i')).toBe(3);
    expect(await store.told('i')).toEqual({ digestSha256: 'second', firstAt: 70 });
    expect(await store.untold()).toEqual([]);
    expect(await store.store('i', eventBatch([focus(1)], 7))).toMatchObject({ accepted: 0, duplicates: 1 });
  });

  it('takes no more than its limit of an interview, all of a batch or nothing', async () => {
    await store.store('i', eventBatch([focus(1)], 5));
    await fill('i', MOST_EVENTS - 2);
    expect(await store.store('i', eventBatch([focus(1), focus(2)], 6))).toMatchObject({
      accepted: 1,
      duplicates: 1,
    });
    await expect(store.store('i', eventBatch([focus(3), focus(4)], 7))).rejects.toThrow(TelemetryFull);
    await expect(store.store('i', eventBatch([paste(1, 3), focus(3)], 7))).rejects.toThrow(TelemetryFull);
    expect(await lastSeqOf(store, 'i')).toBe(2);
    expect(await store.store('i', eventBatch([focus(2)], 8))).toMatchObject({ duplicates: 1 });
    expect(await store.store('i', eventBatch([focus(3)], 9))).toMatchObject({ accepted: 1 });
    await expect(store.store('i', eventBatch([focus(4)], 10))).rejects.toThrow(TelemetryFull);
    expect(await store.store('j', eventBatch([focus(1)], 11))).toMatchObject({ accepted: 1 });
  });

  it('takes no more text than its limit, whatever the number of edits', async () => {
    const edit = (seq: number, length: number) =>
      typed('', [[[0, 'x'.repeat(length)]]], { firstSeq: seq }).edits;
    await store.store('i', editBatch(edit(1, 65_000), 5));
    await execute(location, 'update chains set characters = ?', [MOST_CHARACTERS - 1_000]);
    expect(await store.store('i', editBatch(edit(2, 900), 6))).toMatchObject({ accepted: 1 });
    await expect(store.store('i', editBatch(edit(3, 900), 7))).rejects.toThrow(TelemetryFull);
    expect(await store.store('i', eventBatch([focus(1)], 8))).toMatchObject({ accepted: 1 });
  });

  it('counts what was refused, and keeps when that began, over a restart', async () => {
    await store.noteRefused('i', 3, 70);
    await store.store('i', eventBatch([focus(1)], 75));
    await store.noteRefused('i', 4, 80);
    await store.close();
    store = await openTelemetry(location);
    expect(await store.digest('i')).toMatchObject({ refused: 7, counts: { focus: 1 } });
    expect((await store.readAll('i')).refused).toEqual({ count: 7, firstAt: 70 });
  });

  it('counts each client for itself', async () => {
    await store.store('i', eventBatch([focus(1), focus(2)], 5, { clientId: 'a' }));
    await store.store('i', eventBatch([focus(1), focus(4)], 6, { clientId: 'b' }));
    const last = await store.lastSeqs('i', { store: 'telemetry', taskId: '' });
    expect(Object.fromEntries(last)).toEqual({ a: 2, b: 4 });
    expect(await store.digest('i')).toMatchObject({ counts: { focus: 4 }, missing: 2, conflicts: 0 });
    expect((await store.readAll('i')).gaps).toEqual([
      { store: 'telemetry', taskId: null, clientId: 'b', first: 2, last: 3, at: 6 },
    ]);
  });

  it('sees what another process has stored, and comes to the same over several pages', async () => {
    const other = await openTelemetry(location);
    const odd = Array.from({ length: 5_000 }, (_, i) => focus(2 * i + 1));
    for (let from = 0; from < odd.length; from += 200) {
      const one = from % 400 === 0 ? store : other;
      await one.store('i', eventBatch(odd.slice(from, from + 200), 5));
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
  async function fill(interviewId: string, events: number): Promise<void> {
    await execute(location, 'update chains set events = ? where interview_id = ?', [events, interviewId]);
  }

  describe('of edits', () => {
    const { edits } = typed('', [[[0, 'a']], [1, [0, 'b', 'c']], [[4, '\ud83d\ude00 \ud83d']]]);
    const TASK = 'algorithms/two-sum';

    it('keeps them as sent, with gaps, duplicates and contradictions', async () => {
      const receipt = await store.store('i', editBatch(edits.slice(1), 5));
      expect(receipt).toEqual({ accepted: 2, duplicates: 0, conflicts: [], lastSeq: 3, missing: [[1, 1]] });
      const changed = edits.map((edit) => ({ ...edit, at: edit.seq === 2 ? 1 : edit.at }));
      expect(await store.store('i', editBatch(changed, 6))).toEqual({
        accepted: 1,
        duplicates: 1,
        conflicts: [2],
        lastSeq: 3,
        missing: [],
      });
      const page = await store.edits('i', TASK, { after: null, limit: 10 });
      expect(page.hasMore).toBe(false);
      expect(page.edits).toMatchObject([edits[1], edits[2], edits[0]] as object[]);
      expect(page.edits.map(({ receivedAt }) => receivedAt)).toEqual([5, 5, 6]);
      expect(await store.digest('i')).toMatchObject({ edits: 4, conflicts: 1, counts: {} });
    });

    it('numbers them for each task and client', async () => {
      await store.store('i', editBatch(edits, 5, { clientId: 'a' }));
      await store.store('i', editBatch(edits.slice(0, 1), 6, { clientId: 'b' }));
      await store.store('i', editBatch(edits.slice(0, 2), 7, { taskId: 'data/histogram', clientId: 'a' }));
      const last = await store.lastSeqs('i', { store: 'edits', taskId: TASK });
      expect(Object.fromEntries(last)).toEqual({ a: 3, b: 1 });
      const page = await store.edits('i', 'data/histogram', { after: null, limit: 10 });
      expect(page.edits.map(({ seq }) => seq)).toEqual([1, 2]);
    });

    it('gives them in pages, none twice and none left out, shorter where they are long', async () => {
      const { edits: many } = typed(
        '',
        Array.from({ length: 30 }, (_, i): [number, [number, string]] => [i, [0, 'x']]),
      );
      for (let from = 0; from < many.length; from += 7)
        await store.store('i', editBatch(many.slice(from, from + 7), from));
      expect(await inPages(4)).toEqual(many.map(({ seq }) => seq));
      const { edits: long } = typed(
        '',
        Array.from({ length: 9 }, (_, i): [[number, string]] => [
          [i === 0 ? 0 : 300_000, 'y'.repeat(300_000)],
        ]),
      );
      await store.store('j', editBatch(long, 5));
      const first = await store.edits('j', TASK, { after: null, limit: 10 });
      expect([first.edits.length, first.hasMore]).toEqual([4, true]);
      expect(await inPages(10, 'j')).toEqual(long.map(({ seq }) => seq));
    });

    async function inPages(limit: number, interviewId = 'i'): Promise<number[]> {
      const seqs: number[] = [];
      for (let after: Place | null = null; ; ) {
        const page = await store.edits(interviewId, TASK, { after, limit });
        seqs.push(...page.edits.map(({ seq }) => seq));
        after = page.edits.at(-1) ?? null;
        if (!page.hasMore) return seqs;
      }
    }
  });

  it('forgets an interview, and no other', async () => {
    for (const id of ['i', 'j']) {
      await store.store(id, eventBatch([focus(3)], 5));
      await store.store(id, editBatch(typed('', [[[0, 'a']]]).edits, 5));
    }
    await store.erase('i');
    for (const { meta } of telemetrySchema.entities) {
      const rows = await execute(location, `select distinct interview_id as id from ${meta.tableName}`);
      expect(rows).toEqual([{ id: 'j' }]);
    }
  });

  it('has tables that fit its entities after all migrations', async () => {
    // Beside nothing else: the other store's tables would be missed here.
    const empty = await temporaryPlace(engine);
    const { orm, close } = await openDatabase(empty.at('telemetry'), telemetrySchema);
    const difference = await orm.schema.getUpdateSchemaSQL({ dropTables: false });
    await close();
    await empty.remove();
    expect(difference).toBe('');
  });

  it('answers a ping', async () => {
    expect(await store.ping()).toBeGreaterThan(0);
  });
});

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

describe('a batch', () => {
  it('reads no more for a batch when more is stored', async () => {
    const disk = createFaultyDisk();
    const store = await openTelemetry(sqliteAt(':memory:'), { openHandle: disk.open });
    await store.store('i', eventBatch([focus(1)], 5));
    disk.statements();
    await store.store('i', eventBatch([focus(2), paste(1, 3)], 6));
    await store.digest('i');
    const reads = disk
      .statements()
      .filter((sql) => /select.*from .?(telemetry_events|edits|batches)/is.test(sql));
    const isOfItsNumbers = /.(seq|number).? (in \(|>= \? and "seq" <= \?)/i;
    expect(reads.filter((sql) => !isOfItsNumbers.test(sql))).toEqual([]);
    await store.close();
  });

  it('reads nothing of what is stored where all its numbers are new', async () => {
    const disk = createFaultyDisk();
    const store = await openTelemetry(sqliteAt(':memory:'), { openHandle: disk.open });
    await store.store('i', eventBatch([focus(1)], 5));
    disk.statements();
    await store.store('i', eventBatch([focus(2), focus(4)], 6));
    expect(disk.statements().filter((sql) => /from .?(telemetry_events|edits|batches)/is.test(sql))).toEqual(
      [],
    );
    await store.close();
  });

  it('reads no more on PostgreSQL while that does not know yet how much is stored', async () => {
    const place = await migratedPlace('postgres');
    const location = place.at('telemetry');
    const store = await openTelemetry(location);
    // Half of each has been sent before.
    for (let first = 1; first < 600; first += 10)
      await store.store('i', eventBatch(numbers(first, first + 19).map(focus), 5));
    // Its connections tell what they have read when they end.
    await store.close();
    const read = await eventually(async () => {
      const [found] = await execute<{ scans: number; fetched: number }>(
        location,
        `select idx_scan as scans, idx_tup_fetch as fetched from pg_stat_user_tables where relname = 'telemetry_events'`,
      );
      return found !== undefined && found.scans >= 59 && found;
    });
    expect(read.fetched).toBeLessThan(1_000);
    await place.remove();
  });
});

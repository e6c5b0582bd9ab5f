import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteAt } from '../../../src/database/location.ts';
import { openSqlite } from '../../../src/database/sqlite/sqlite.ts';
import { eventHash } from '../../../src/telemetry/hashes.ts';
import { sqliteMigrations } from '../../../src/telemetry/migrations/sqlite/list.ts';
import { openTelemetry, openTelemetryToRead, telemetrySchema } from '../../../src/telemetry/open.ts';
import type { TelemetryEvent } from '../../../src/telemetry/telemetry.ts';
import { eventBatch, lastSeqOf } from '../../support/telemetry/batches.ts';

const AT = 1_700_000_000_000;

function focus(seq: number, at = AT): TelemetryEvent {
  return { seq, type: 'focus', at, data: null };
}

describe('a store of telemetry from before there was a chain', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'viva-chain-before-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('has one of what was stored, in the order in which it came, and goes on from it', async () => {
    const path = join(folder, 'telemetry.db');
    const migrations = sqliteMigrations.slice(
      0,
      sqliteMigrations.findIndex(({ name }) => name === '0004-chain'),
    );
    const { orm } = await openSqlite(sqliteAt(path), {
      ...telemetrySchema,
      migrations: { sqlite: migrations, postgres: [] },
    });
    await orm.em.transactional(async (tx) => {
      const insert = (interviewId: string, event: TelemetryEvent, receivedAt: number) =>
        tx.execute('insert into telemetry_events values (?, ?, ?, ?, ?, null, ?)', [
          ...[interviewId, event.seq, event.type, event.at, receivedAt, eventHash(event)],
        ]);
      for (let seq = 1; seq <= 1_500; seq += 1) await insert('i', focus(seq), AT + Math.ceil(seq / 20));
      for (const seq of [1, 4, 5, 9]) await insert('j', focus(seq), AT + 10 - seq);
      await tx.execute('insert into telemetry_conflicts values (?, ?, ?, ?, ?, ?, null)', [
        ...['i', 3, eventHash(focus(3, AT + 1)), 'focus', AT + 1, AT + 500],
      ]);
      await tx.execute(`insert into telemetry_totals values ('i', 1500, 1, null), ('j', 4, 0, ?)`, [AT]);
      await tx.execute(`insert into telemetry_signals values ('i', 'what it was told')`);
    });
    await orm.close(true);

    const store = await openTelemetry(sqliteAt(path));
    const reader = await openTelemetryToRead(sqliteAt(path));
    expect(await reader.verify('i', [])).toMatchObject({ length: 76, rows: 1_501, faults: [] });
    expect(await reader.verify('j', [])).toMatchObject({ length: 4, rows: 4, faults: [] });
    expect(await store.digest('i')).toMatchObject({
      counts: { focus: 1_500 },
      conflicts: 1,
      missing: 0,
      refused: 0,
    });
    expect(await store.digest('j')).toMatchObject({ counts: { focus: 4 }, missing: 5, refused: 1 });
    expect(await lastSeqOf(store, 'j')).toBe(9);
    expect((await store.told('i')).digestSha256).toBe('what it was told');
    const receipt = await store.store('j', eventBatch([focus(4), focus(7)], AT + 900));
    expect(receipt).toMatchObject({
      accepted: 1,
      duplicates: 1,
      missing: [
        [2, 3],
        [6, 6],
        [8, 8],
      ],
    });
    expect(await reader.verify('j', [])).toMatchObject({ length: 5, rows: 5, faults: [] });
    await reader.close();
    await store.close();
    const { orm: reopened } = await openSqlite(sqliteAt(path), telemetrySchema);
    const tables = await reopened.em.execute<{ name: string }[]>(
      `select name from sqlite_master where type = 'table' and name like '%old%'`,
    );
    expect(tables).toEqual([]);
    await reopened.close(true);
  });
});

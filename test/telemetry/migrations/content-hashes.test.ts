import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteAt } from '../../../src/database/location.ts';
import { openSqlite } from '../../../src/database/sqlite/sqlite.ts';
import { sqliteMigrations } from '../../../src/telemetry/migrations/sqlite/list.ts';
import { openTelemetry, telemetrySchema } from '../../../src/telemetry/open.ts';
import type { TelemetryEvent } from '../../../src/telemetry/telemetry.ts';
import { eventBatch } from '../../support/telemetry/batches.ts';

/** More than the migration rewrites at a time. */
const EVENTS = 1_201;

const event = (seq: number): TelemetryEvent => ({ seq, type: 'focus', at: 1_700_000_000_000, data: null });
const PASTE: TelemetryEvent = {
  seq: 1,
  type: 'paste',
  at: 1_700_000_000_000,
  data: { target: 'editor', length: 40 },
};

describe('a store of telemetry from before contents were hashed as they are now', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'viva-content-hashes-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('knows its events and its evidence again when they are sent once more', async () => {
    const path = join(folder, 'telemetry.db');
    const migrations = sqliteMigrations.slice(
      0,
      sqliteMigrations.findIndex(({ name }) => name === '0003-content-hashes'),
    );
    const { orm } = await openSqlite(sqliteAt(path), {
      ...telemetrySchema,
      migrations: { sqlite: migrations, postgres: [] },
    });
    await orm.em.transactional(async (tx) => {
      for (let seq = 1; seq <= EVENTS; seq += 1) {
        await tx.execute(
          `insert into telemetry_events values ('i', ?, 'focus', 1700000000000, 5, null, 'older ' || ?)`,
          [seq, seq],
        );
      }
      await tx.execute(
        `insert into telemetry_conflicts values ('i', 1, 'older', 'paste', 1700000000000, 6, ?)`,
        [JSON.stringify(PASTE.data)],
      );
      await tx.execute(`insert into telemetry_totals values ('i', ?, 1, null)`, [EVENTS]);
    });
    await orm.close(true);

    const store = await openTelemetry(sqliteAt(path));
    const before = await store.digest('i');
    const again = [event(1), event(2), event(EVENTS), PASTE];
    expect(await store.store('i', eventBatch(again, 7))).toMatchObject({
      accepted: 0,
      duplicates: 3,
      conflicts: [1],
    });
    expect(await store.digest('i')).toEqual(before);
    await store.close();
    const { orm: reopened } = await openSqlite(sqliteAt(path), telemetrySchema);
    expect(
      await reopened.em.execute('select count(*) as n from telemetry_events where not is_first'),
    ).toEqual([{ n: 1 }]);
    await reopened.close(true);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DatabaseLocation, sqliteAt } from '../../../src/database/location.ts';
import { openSqlite } from '../../../src/database/sqlite/sqlite.ts';
import { sqliteMigrations } from '../../../src/records/migrations/sqlite/list.ts';
import { openRecords, recordSchema } from '../../../src/records/open.ts';

const BAND = { estimate: 1600, low: 1550, high: 1650, label: 'middle' };

describe('a store from before lists said how candidates did', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'viva-judgements-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Makes a store as it was then, with these reports, each of an interview of its own. */
  async function storeOf(reports: ReadonlyMap<string, string | null>): Promise<DatabaseLocation> {
    const path = join(folder, 'viva.db');
    const before = sqliteMigrations.slice(
      0,
      sqliteMigrations.findIndex(({ name }) => name === '0008-judgements'),
    );
    const { orm } = await openSqlite(sqliteAt(path), {
      ...recordSchema,
      migrations: { sqlite: before, postgres: [] },
    });
    await orm.em.transactional(async (tx) => {
      for (const [id, json] of reports) {
        await tx.execute(
          `insert into interviews (id, workflow_id, candidate_id, track, level, locale, languages, max_tasks, created_at,
             state, task_number, attempts_left, report_ready, last_seq)
           values (?, 'w', 'c', 'data', 'middle', 'en', '[]', 4, 1, 'finished', 1, 0, 1, 1)`,
          [id],
        );
        if (json !== null) await tx.execute("insert into reports values (?, ?, 'hash')", [id, json]);
      }
    });
    await orm.close(true);
    return sqliteAt(path);
  }

  it('says so of all of them once it is opened', async () => {
    const task = { outcome: 'solved', attempts: [{}] };
    const standing = { fit: 'below', title: 'Below', meaning: [] };
    const many = Array.from({ length: 120 }, (_, index): [string, string] => [
      `many-${String(index).padStart(3, '0')}`,
      JSON.stringify({ level: 'middle', tasks: [task], ability: { ...BAND, estimate: 1560 + index / 10 } }),
    ]);
    const location = await storeOf(
      new Map([
        ...many,
        ['first-version', JSON.stringify({ level: 'middle', tasks: [task], ability: BAND })],
        ['nothing-done', JSON.stringify({ level: 'middle', tasks: [], ability: BAND })],
        [
          'with-verdict',
          JSON.stringify({ level: 'middle', tasks: [], ability: { ...BAND, verdict: standing } }),
        ],
        ['unreadable', '{"ability":'],
        ['without-ability', '{"a":1}'],
        ['without-report', null],
      ]),
    );
    const { interviews, close } = await openRecords(location);
    const judgement = async (id: string) => (await interviews.find(id))?.judgement;
    expect(await judgement('first-version')).toEqual({ ability: BAND, fit: 'meets', score: 100 });
    expect(await judgement('nothing-done')).toEqual({ ability: BAND, fit: 'unmeasured', score: null });
    expect(await judgement('with-verdict')).toEqual({ ability: BAND, fit: 'below', score: 100 });
    for (const id of ['unreadable', 'without-ability', 'without-report']) {
      expect([id, await judgement(id)]).toEqual([id, null]);
    }
    for (const [index, [id]] of many.entries()) {
      expect((await judgement(id))?.ability.estimate).toBe(1560 + index / 10);
    }
    await close();
  });
});

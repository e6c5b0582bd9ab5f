import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteAt } from '../../../src/database/location.ts';
import { openSqlite } from '../../../src/database/sqlite/sqlite.ts';
import { MAIN_ORGANISATION } from '../../../src/domain/organisations.ts';
import { sqliteMigrations } from '../../../src/records/migrations/sqlite/list.ts';
import { openRecords, recordSchema } from '../../../src/records/open.ts';

describe('a store from before there were organisations', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'viva-organisations-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('belongs to main with its people, its interviews and their fingerprints', async () => {
    const location = sqliteAt(join(folder, 'viva.db'));
    const before = sqliteMigrations.filter(({ name }) => name < '0030');
    const { orm } = await openSqlite(location, {
      ...recordSchema,
      migrations: { sqlite: before, postgres: [] },
    });
    for (const statement of [
      `insert into users (id, nickname, nickname_key, role, locale, created_at)
         values ('one', 'One', 'one', 'admin', 'en', 1)`,
      `insert into interviews (id, workflow_id, candidate_id, track, level, locale, languages, max_tasks, created_at,
         state, task_number, attempts_left, report_ready, last_seq)
         values ('i1', 'w1', 'one', 'data', 'junior', 'en', '[]', 4, 1, 'greeting', 0, 0, false, 1)`,
      `insert into fingerprinted_submissions (submission_id, interview_id, task_id, language, checked_at)
         values ('s1', 'i1', 'data/a', 'python', 1), ('s2', 'i2', 'data/a', 'python', 1)`,
      `insert into fingerprints select task_id, language, 7, id from fingerprinted_submissions`,
    ])
      await orm.em.execute(statement);
    await orm.close(true);

    const { users, interviews, fingerprints, close } = await openRecords(location);
    const organisationId = MAIN_ORGANISATION;
    expect(await users.findById('one')).toMatchObject({ role: 'admin', organisationId });
    expect(await users.hasAdmin()).toBe(true);
    expect((await interviews.list({ organisationId }, { limit: 5 }))?.interviews).toMatchObject([
      { id: 'i1' },
    ]);
    expect(await fingerprints.sharing('s1', 5)).toMatchObject([{ submissionId: 's2', organisationId }]);
    await close();
  });
});

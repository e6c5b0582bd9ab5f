import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteAt } from '../../../src/database/location.ts';
import { openSqlite } from '../../../src/database/sqlite/sqlite.ts';
import { sqliteMigrations } from '../../../src/records/migrations/sqlite/list.ts';
import { openRecords, recordSchema } from '../../../src/records/open.ts';
import { user } from '../../support/records/records.ts';

describe('a store from before there were guests', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'viva-guests-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keeps its people, their passwords and links, and takes guests beside them', async () => {
    const location = sqliteAt(join(folder, 'viva.db'));
    const before = sqliteMigrations.filter(({ name }) => name < '0010');
    const { orm } = await openSqlite(location, {
      ...recordSchema,
      migrations: { sqlite: before, postgres: [] },
    });
    await orm.em.execute(
      `insert into users (id, email, nickname, email_key, nickname_key, password_hash, role, locale, created_at)
       values ('one', 'One@example.org', 'One', 'one@example.org', 'one', 'hash', 'admin', 'ru', 1)`,
    );
    await orm.em.execute("insert into password_resets values ('token', 'one', 9)");
    await orm.close(true);

    const { users, close } = await openRecords(location);
    const one = { id: 'one', email: 'One@example.org', nickname: 'One', passwordHash: 'hash', role: 'admin' };
    expect(await users.findByLogin('one@EXAMPLE.org')).toMatchObject(one);
    expect(await users.findByReset('token', 1)).toMatchObject(one);
    expect(await users.create(user({ nickname: 'two', email: 'ONE@example.org' }))).toBeNull();
    for (const id of ['g-1', 'g-2']) {
      const guest = user({ id, nickname: id, email: null, passwordHash: null });
      expect(await users.create(guest)).toEqual(guest);
      expect(await users.findByLogin(id)).toEqual(guest);
    }
    await close();
  });
});

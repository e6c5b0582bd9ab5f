import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteAt } from '../../../src/database/location.ts';
import { openSqlite } from '../../../src/database/sqlite/sqlite.ts';
import { sqliteMigrations } from '../../../src/records/migrations/sqlite/list.ts';
import { openRecords, recordSchema } from '../../../src/records/open.ts';
import { user } from '../../support/records/records.ts';

describe('a store from before names were folded as Unicode has it', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'viva-accounts-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('knows its people by all their names, whatever those are', async () => {
    const path = join(folder, 'viva.db');
    const before = sqliteMigrations.filter(({ name }) => name < '0006');
    const { orm } = await openSqlite(sqliteAt(path), {
      ...recordSchema,
      migrations: { sqlite: before, postgres: [] },
    });
    const people = [
      ['dotless', 'one@example.org', 'alı-sample', 'one@example.org', 'ali-sample'],
      ['mixed', 'Two@Example.ORG', 'аdm1', 'two@example.org', 'аdm1'],
    ];
    for (const [id, email, nickname, emailKey, nicknameKey] of people) {
      await orm.em.execute(
        `insert into users (id, email, nickname, email_key, nickname_key, password_hash, role, locale, created_at)
         values (?, ?, ?, ?, ?, 'hash', 'candidate', 'en', 1)`,
        [id, email, nickname, emailKey, nicknameKey],
      );
    }
    await orm.close(true);

    const { users, close } = await openRecords(sqliteAt(path));
    const idOf = async (login: string) => (await users.findByLogin(login))?.id;
    expect(await idOf('alı-sample')).toBe('dotless');
    expect(await idOf('ali-sample')).toBeUndefined();
    expect(await idOf('ONE@example.org')).toBe('dotless');
    expect(await idOf('АDM1')).toBe('mixed');
    expect(await idOf('two@EXAMPLE.org')).toBe('mixed');
    expect(await users.findById('mixed')).toMatchObject({ tokenGeneration: 0, keptToken: null });
    const ali = user({ id: 'three', nickname: 'ali-sample', email: 'three@example.org' });
    expect(await users.create(ali)).not.toBeNull();
    await close();
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresAt } from '../../src/database/location.ts';
import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import { CommandFailed, runCommand } from '../../src/host/command.ts';
import { openRecords, recordSchema } from '../../src/records/open.ts';
import { openRecordsForSandbox } from '../../src/records/open-for-sandbox.ts';
import { openTelemetry } from '../../src/telemetry/open.ts';
import { execute } from '../support/database/execute.ts';
import { type Place, temporaryPlace } from '../support/database/places.ts';
import { usersOf } from '../support/database/users.ts';
import { aMail, ordered } from '../support/mail/stored.ts';
import { user } from '../support/records/records.ts';
import { ROOT } from '../support/viva.ts';

async function passwordHash(url: string, name: string): Promise<string> {
  const sql = 'select rolpassword from pg_catalog.pg_authid where rolname = ?';
  const [row] = await execute<{ rolpassword: string }>(postgresAt(url, 'records'), sql, [name]);
  return row?.rolpassword ?? '';
}

describe('users of the database', () => {
  let place: Place;
  let urls: Awaited<ReturnType<typeof usersOf>>;
  const prefix = `users_${process.pid}`;
  beforeAll(async () => {
    place = await temporaryPlace('postgres');
    urls = await usersOf(place, { prefix });
  });
  afterAll(() => place.remove());

  const as = (role: keyof typeof urls, sql: string, schema = 'records') =>
    execute(postgresAt(urls[role] ?? '', schema), sql);
  const denied = /permission denied/;

  it.each([...recordSchema.entities.map(({ meta }) => meta.tableName)])(
    'are made so that a sandbox reads of %s what it runs, and nobody',
    async (table) => {
      const read = as('sandbox', `select * from ${table}`);
      if (['blobs', 'stored_bytes', 'bank_versions'].includes(table)) await read;
      else await expect(read).rejects.toThrow(denied);
    },
  );

  it('let a sandbox write results, and no tasks and no telemetry', async () => {
    const records = await openRecordsForSandbox(postgresAt(urls.sandbox ?? '', 'records'));
    const sha256 = await records.blobs.put('{}', 'interview-1');
    expect(await records.blobs.get(sha256)).toBe('{}');
    await records.blobs.put('{}', 'interview-1');
    await records.ping();
    await records.close();
    expect(await as('api', 'select * from blob_holders')).toEqual([{ sha256, interview_id: 'interview-1' }]);
    for (const sql of [
      "insert into bank_versions values ('v', '', 1)",
      "update blobs set content = ''",
      'delete from blobs',
      'create table more (id text)',
    ]) {
      await expect(as('sandbox', sql)).rejects.toThrow(denied);
    }
    await expect(as('sandbox', 'select * from chains', 'telemetry')).rejects.toThrow(
      /permission denied|does not exist/,
    );
  });

  it('let a worker hold interviews, and read no account', async () => {
    const records = await openRecords(postgresAt(urls.worker ?? '', 'records'));
    await records.interviews.erase('interview-1');
    expect(await records.interviews.expiredAt(1, { retentionMs: 0, limit: 1 })).toEqual([]);
    await records.compact();
    await records.close();
    for (const table of ['users', 'password_resets', 'first_admin_links', 'revoked_tokens', 'data_requests'])
      await expect(as('worker', `select * from ${table}`)).rejects.toThrow(denied);
    await expect(as('worker', 'select body from answers')).rejects.toThrow(denied);
    const telemetry = await openTelemetry(postgresAt(urls.worker ?? '', 'telemetry'));
    await telemetry.erase('interview-1');
    await telemetry.close();
  });

  it('let a worker put down and send mail to members, of whose accounts it sees no more than that needs', async () => {
    const location = postgresAt(urls.worker ?? '', 'records');
    const api = await openRecords(postgresAt(urls.api ?? '', 'records'), { hasMail: true });
    const boss = user({ id: 'boss', email: 'boss@example.org', nickname: 'boss', role: 'admin' });
    await api.users.create(boss);
    await api.packages.create({
      ...{ id: 'package-1', organisationId: MAIN_ORGANISATION, createdAt: 1 },
      content: aMail().content,
    });
    const expiresAt = Date.now() + 1e9;
    const invitation = ordered({ createdAt: Date.now(), expiresAt });
    await api.invitations.create([invitation]);
    await api.invitations.requestTime(invitation.id, { text: 'More', at: Date.now() });
    await api.close();
    const worker = await openRecords(location, { hasMail: true });
    const due = await worker.mails.due(Number.MAX_SAFE_INTEGER, 9);
    const found = await Promise.all(due.map(({ mailId }) => worker.mails.find(mailId, Date.now())));
    expect(found.map((mail) => mail?.to.email).toSorted()).toEqual(['ada@example.org', 'boss@example.org']);
    await worker.invitations.remind(Date.now(), 9);
    await worker.close();
    await expect(as('worker', 'select password_hash from users')).rejects.toThrow(denied);
    await expect(as('worker', "update users set role = 'admin'")).rejects.toThrow(denied);
  });

  it('let an API do all that it does, and change no table', async () => {
    const records = await openRecords(postgresAt(urls.api ?? '', 'records'));
    expect(await records.users.create(user())).toEqual(user());
    await records.close();
    await expect(as('api', 'alter table users add column more text')).rejects.toThrow(/must be owner/);
    await expect(as('api', 'create table more (id text)')).rejects.toThrow(denied);
  });

  it('keep their passwords when it is called again, and lose what was granted otherwise', async () => {
    const { url } = place.at('records') as { url: string };
    await execute(postgresAt(url, 'records'), `grant select on users to ${prefix}_sandbox`);
    await as('sandbox', 'select * from users');
    expect(await usersOf(place, { prefix })).toEqual({ api: null, worker: null, sandbox: null });
    await expect(as('sandbox', 'select * from users')).rejects.toThrow(denied);
    const anew = await usersOf(place, { prefix, options: ['--new-passwords'] });
    expect(anew.sandbox).toMatch(/^postgresql:/);
    expect(anew.sandbox).not.toBe(urls.sandbox);
  });

  it('have the passwords of the URLs that lie ready for them, again after these have changed', async () => {
    const { url } = place.at('records') as { url: string };
    const folder = mkdtempSync(join(tmpdir(), 'viva-urls-'));
    const write = (name: string, text: string) => writeFileSync(join(folder, name), `${text}\n`);
    const call = () =>
      runCommand(
        process.execPath,
        [
          ...['scripts/run.mjs', 'src/cli/db-users.ts', '--prefix', `${prefix}_ready`],
          ...['--admin', join(folder, 'admin'), '--urls', folder],
        ],
        { cwd: ROOT },
      );
    try {
      write('admin', url);
      await expect(call()).rejects.toThrow(/database_api cannot be read/);
      for (const password of ['first', 'second']) {
        for (const role of ['api', 'worker', 'sandbox']) {
          const own = Object.assign(new URL(url), { username: `${prefix}_ready_${role}`, password });
          write(`database_${role}`, own.href);
        }
        expect(await call()).not.toContain(password);
        expect(await passwordHash(url, `${prefix}_ready_api`)).toMatch(/^SCRAM/);
      }
      const hash = await passwordHash(url, `${prefix}_ready_api`);
      write('database_api', `postgresql://somebody:third@127.0.0.1/viva`);
      await expect(call()).rejects.toThrow(/give postgresql:\/\/\w+_ready_api:<password>@/);
      expect(await passwordHash(url, `${prefix}_ready_api`)).toBe(hash);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('are told whom to ask where tables are to be changed', async () => {
    const { url } = place.at('records') as { url: string };
    await execute(
      postgresAt(url, 'records'),
      "delete from mikro_orm_migrations where name = '0002-bank-versions'",
    );
    await expect(openRecords(postgresAt(urls.api ?? '', 'records'))).rejects.toThrow(
      /may not change the tables of records: .*npm run db:users/,
    );
  });

  it('have names of letters, digits and underscores', async () => {
    await expect(usersOf(place, { prefix: 'Viva"; drop' })).rejects.toThrow(CommandFailed);
  });
});

import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../../../src/database/database.ts';
import { type DatabaseLocation, postgresAt } from '../../../src/database/location.ts';
import { openDatabase } from '../../../src/database/open.ts';
import { findPlaceFault } from '../../../src/database/postgres/look.ts';
import { DatabaseUnavailable } from '../../../src/database/unavailable.ts';
import { RevokedTokenEntity } from '../../../src/records/entities/revoked-token.entity.ts';
import { UserEntity } from '../../../src/records/entities/user.entity.ts';
import { openRecords, recordSchema } from '../../../src/records/open.ts';
import { execute } from '../../support/database/execute.ts';
import { eventually } from '../../support/eventually.ts';
import { user } from '../../support/records/records.ts';
import { type PostgresServer, startPostgres } from '../../support/servers/postgres.ts';

/** With connections that one can count, and an end that one can choose. */
describe('a database on a server of its own', () => {
  let server: PostgresServer;
  let location: DatabaseLocation;
  let database: Database;

  beforeAll(async () => {
    server = await startPostgres();
    location = postgresAt(server.url, 'records');
    database = await openDatabase(location, recordSchema);
  });
  afterAll(async () => {
    await database.close();
    await server.remove();
  });

  const insert = (jti: string) => database.em.fork().insert(RevokedTokenEntity, { jti, expiresAt: 1 });

  /** Ends every connection of Viva's, as the server does when it is told to stop. */
  const endConnections = () =>
    execute(
      location,
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'viva'`,
    );

  it('loses no place in its pool to connections that break within transactions', async () => {
    for (let round = 0; round < 15; round += 1) {
      const broken = database.transaction(['x'], async (tx) => {
        await tx.insert(RevokedTokenEntity, { jti: `lost-${round}`, expiresAt: 1 });
        await endConnections();
        await tx.count(RevokedTokenEntity);
      });
      await expect(broken).rejects.toThrow(DatabaseUnavailable);
    }
    await insert('after');
    const rows = await execute(location, 'select jti from revoked_tokens');
    expect(rows).toEqual([{ jti: 'after' }]);
  });

  it('tells of a server that has died, and works again once it is back', async () => {
    await server.kill();
    await expect(insert('while down')).rejects.toThrow(DatabaseUnavailable);
    await expect(database.ping()).rejects.toThrow(DatabaseUnavailable);
    expect(database.fault()?.since).toBeLessThanOrEqual(Date.now());
    await server.start();
    await insert('when back');
    expect(database.fault()).toBeNull();
    expect(await database.ping()).toBeGreaterThan(0);
  });

  it('gives up in time on what another transaction keeps', async () => {
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const holding = database.transaction(['kept'], () => held);
    try {
      await eventually(async () => {
        const [row] = await execute(
          location,
          `select count(*) as n from pg_locks where locktype = 'advisory' and granted`,
        );
        return row?.n === 1;
      });
      const start = performance.now();
      await expect(database.transaction(['kept'], async () => {})).rejects.toThrow(DatabaseUnavailable);
      expect(performance.now() - start).toBeLessThan(9_000);
      await insert('meanwhile');
    } finally {
      letGo();
    }
    await holding;
    await database.transaction(['kept'], async () => {});
  });

  it('ends a statement that goes on for too long, and a transaction that stands still', async () => {
    const start = performance.now();
    const endless = database.em.fork().execute('select pg_sleep(60)');
    const still = database.transaction([], async (tx) => {
      await tx.insert(RevokedTokenEntity, { jti: 'still', expiresAt: 1 });
      await delay(12_000);
    });
    await expect(endless).rejects.toThrow(DatabaseUnavailable);
    await expect(still).rejects.toThrow(DatabaseUnavailable);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(await database.em.fork().count(RevokedTokenEntity, { jti: 'still' })).toBe(0);
  });

  it('opens no more connections than it may', async () => {
    await Promise.all(Array.from({ length: 100 }, () => database.em.fork().execute('select pg_sleep(0.02)')));
    const [row] = await execute(
      location,
      `select count(*) as n from pg_stat_activity where application_name = 'viva'`,
    );
    expect(row?.n).toBeGreaterThan(1);
    expect(row?.n).toBeLessThanOrEqual(10);
  });

  it('says nothing of the row in a fault', async () => {
    const records = await openRecords(location);
    await records.users.create(user());
    const fault: unknown = await database.em
      .fork()
      .execute('insert into users select * from users')
      .catch((error) => error);
    await records.close();
    expect(fault).toBeInstanceOf(Error);
    expect(`${(fault as Error).message}${JSON.stringify(fault)}`).not.toContain('user-1');
    expect(await database.em.fork().count(UserEntity)).toBe(1);
  });

  it('needs no right to change tables where nothing is to be changed', async () => {
    await execute(location, 'create role reader login');
    await execute(location, 'grant usage on schema records to reader');
    await execute(location, 'grant select on all tables in schema records to reader');
    const own = new URL(server.url);
    own.username = 'reader';
    const reader = await openDatabase(postgresAt(own.href, 'records'), recordSchema);
    expect(await reader.em.fork().count(UserEntity)).toBe(1);
    await expect(reader.em.fork().nativeDelete(UserEntity, {})).rejects.toThrow(/permission denied/);
    await reader.close();
  });

  it.each([
    ['a database that is not there', '/nothing', 'viva', /^database "nothing" does not exist$/],
    ['a user that is not there', '/postgres', 'nobody', /^role "nobody" does not exist$/],
    ['a user without rights', '/template1', 'reader', /^reader may not make the schema store: grant create/],
  ])('says in a few words what is wrong with %s', async (_, path, name, says) => {
    const url = new URL(server.url);
    url.pathname = path;
    url.username = name;
    url.password = 'hush-7Q';
    const fault = await findPlaceFault(postgresAt(url.href, 'store'));
    expect(fault).toMatch(says);
    expect(fault).not.toContain('hush-7Q');
  });

  it('says what is wrong with an address where nobody listens', async () => {
    const fault = await findPlaceFault(postgresAt('postgresql://viva@127.0.0.1:1/viva', 'store'));
    expect(fault).toMatch(/ECONNREFUSED/);
    expect(await findPlaceFault(location as never)).toBeNull();
  });
});

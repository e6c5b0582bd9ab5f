import type { Database } from '../../../src/database/database.ts';
import { type DatabaseLocation, postgresAt } from '../../../src/database/location.ts';
import { openDatabase } from '../../../src/database/open.ts';
import { DatabaseUnavailable } from '../../../src/database/unavailable.ts';
import { RevokedTokenEntity } from '../../../src/records/entities/revoked-token.entity.ts';
import { recordSchema } from '../../../src/records/open.ts';
import { diskOfPostgres, type ServersDisk } from '../../support/chaos/servers.ts';
import { createSmallDisk, type SmallDisk } from '../../support/chaos/small-disk.ts';
import { execute } from '../../support/database/execute.ts';
import { type PostgresServer, startPostgres } from '../../support/servers/postgres.ts';

const MOST_ROWS = 20_000;

/** Only root may have a disk of its own. */
(process.getuid?.() === 0 ? describe : describe.skip)('a database on a server whose disk is full', () => {
  let small: SmallDisk;
  let server: PostgresServer;
  let disk: ServersDisk;
  let location: DatabaseLocation;
  let database: Database;
  const told: string[] = [];

  beforeAll(async () => {
    small = createSmallDisk(128);
    server = await startPostgres({ disk: small.folder });
    disk = diskOfPostgres(server, small);
    location = postgresAt(server.url, 'records');
    database = await openDatabase(location, recordSchema);
  });
  afterAll(async () => {
    await database?.close();
    await server?.remove();
    small?.remove();
  });

  /** What is told to be there from now on. */
  async function insert(jti: string): Promise<void> {
    await database.em.fork().insert(RevokedTokenEntity, { jti, expiresAt: 1 });
    told.push(jti);
  }

  async function kept(): Promise<unknown[]> {
    return (await execute(location, 'select jti from revoked_tokens')).map(({ jti }) => jti).toSorted();
  }

  it('refuses what finds no room, and takes it once there is some', async () => {
    await insert('before');
    await disk.fill({ isLogFull: false });
    await expect(
      (async () => {
        for (let row = 0; row < MOST_ROWS; row += 1) await insert(`row-${row}`);
      })(),
    ).rejects.toThrow(DatabaseUnavailable);
    await disk.free();
    await insert('with room again');
    expect(await kept()).toEqual(told.toSorted());
  });

  it('goes on by itself after its server has ended, since its log had no room', async () => {
    await disk.fill({ isLogFull: true });
    await expect(insert('lost')).rejects.toThrow(DatabaseUnavailable);
    expect(database.fault()).not.toBeNull();
    await disk.free();
    await insert('when back');
    expect(database.fault()).toBeNull();
    expect(await kept()).toEqual(told.toSorted());
  });
});

import { prepareMigrated } from './database/migrated.ts';
import { startPostgres } from './servers/postgres.ts';

declare global {
  /** For the teardown, which jest loads as a module of its own. */
  var stopPostgres: (() => Promise<void>) | undefined;
}

/** One PostgreSQL server for all test files; each has databases of its own there. */
export default async function setUp(): Promise<void> {
  const server = await startPostgres();
  process.env.VIVA_TEST_POSTGRES = server.url;
  const removeMigrated = await prepareMigrated(server.url);
  globalThis.stopPostgres = async () => {
    removeMigrated();
    await server.remove();
  };
}

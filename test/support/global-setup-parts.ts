import { startPostgres } from './servers/postgres.ts';

declare global {
  /** For the teardown, which jest loads as a module of its own. */
  var stopPostgres: (() => Promise<void>) | undefined;
}

/** One PostgreSQL server for all test files; each has databases of its own there. */
export default async function setUp(): Promise<void> {
  const server = await startPostgres();
  process.env.VIVA_TEST_POSTGRES = server.url;
  globalThis.stopPostgres = () => server.remove();
}

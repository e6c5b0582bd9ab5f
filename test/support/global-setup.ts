import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cacheDir } from '../../src/host/cache.ts';
import { claimDataDir } from '../../src/host/instance.ts';
import type { Lock } from '../../src/host/lock.ts';
import { createProgress } from '../../src/host/progress.ts';
import { ensureTemporalBinary } from '../../src/setup/temporal-binary.ts';
import { endEarlierServer, startTemporalServer } from '../../src/setup/temporal-server.ts';
import { prepareMigrated } from './database/migrated.ts';
import { prepareReadyData } from './ready-data.ts';
import { startPostgres } from './servers/postgres.ts';

const CACHE = cacheDir(resolve(import.meta.dirname, '../../data'));
/** Holds a folder for each test run that is going on on this machine. */
const RUNS = join(CACHE, 'test-runs');
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

declare global {
  /** For the teardown, which jest loads as a module of its own. */
  var stopSharedServers: (() => Promise<void>) | undefined;
}

/** One Temporal server and one of PostgreSQL for all test files; they keep apart by namespaces and databases of their own. */
export default async function setUp(): Promise<void> {
  mkdirSync(RUNS, { recursive: true });
  await sweep();
  await prepareReadyData();
  const { dataDir, claim } = claimedFolder();
  const binary = await ensureTemporalBinary({ cache: CACHE, progress: createProgress(process.stderr) });
  const server = await startTemporalServer({ binary, dataDir });
  process.env.VIVA_TEST_TEMPORAL = server.address;
  const postgres = await startPostgres();
  process.env.VIVA_TEST_POSTGRES = postgres.url;
  const removeMigrated = await prepareMigrated(postgres.url);
  const stop = async () => {
    removeMigrated();
    await postgres.remove();
    await server.stop();
    claim.release();
    rmSync(dataDir, { recursive: true });
  };
  const stopAndExit = () => void stop().finally(() => process.exit(1));
  for (const signal of SIGNALS) process.once(signal, stopAndExit);
  globalThis.stopSharedServers = async () => {
    for (const signal of SIGNALS) process.off(signal, stopAndExit);
    await stop();
  };
}

/** It gets the name that a sweep looks at only once it is claimed. */
function claimedFolder(): { dataDir: string; claim: Lock } {
  const unclaimed = mkdtempSync(join(RUNS, 'new-'));
  const claim = claimDataDir(unclaimed) as Lock;
  const dataDir = unclaimed.replace('new-', 'run-');
  renameSync(unclaimed, dataDir);
  return { dataDir, claim };
}

/** Ends the servers of test runs that were killed: their claim was given back and their server was not. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(RUNS).filter((entry) => entry.startsWith('run-'))) {
    const dataDir = join(RUNS, name);
    const claim = claimDataDir(dataDir);
    if (claim === null) continue;
    await endEarlierServer(dataDir);
    claim.release();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

import { resolve } from 'node:path';
import { cacheDir } from '../../../src/host/cache.ts';
import { silentProgress } from '../../../src/host/progress.ts';
import { ensureTemporalBinary } from '../../../src/setup/temporal-binary.ts';
import { startTemporalServer } from '../../../src/setup/temporal-server.ts';
import { eventually } from '../eventually.ts';
import { freePort } from '../free-port.ts';
import type { ClusterServer } from './server.ts';

const DATA = resolve(import.meta.dirname, '../../../data');

/** The server that `npm start` runs, in the place of Temporal's own: with its store in that folder, and no PostgreSQL. */
export async function startEmbeddedTemporal(
  dataDir: string,
): Promise<{ address: string; server: ClusterServer; remove(): Promise<void> }> {
  const binary = await ensureTemporalBinary({ cache: cacheDir(DATA), progress: silentProgress });
  const options = { binary, dataDir, port: await freePort() };
  let running = await startTemporalServer(options);
  const server: ClusterServer = {
    name: 'Temporal',
    pid: () => running.pid,
    async kill() {
      process.kill(running.pid, 'SIGKILL');
      await eventually(async () => !isThere(running.pid));
    },
    stop: () => running.stop(),
    async start() {
      running = await startTemporalServer(options);
    },
  };
  return { address: running.address, server, remove: () => running.stop() };
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

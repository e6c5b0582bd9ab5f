import { resolve } from 'node:path';
import { Connection } from '@temporalio/client';
import type { TimeSkippingTestWorkflowEnvironmentOptions } from '@temporalio/testing';
import { cacheDir } from '../../src/host/cache.ts';
import { silentProgress } from '../../src/host/progress.ts';
import { ensureTestServerBinary } from '../../src/setup/temporal-binary.ts';

/** The time-skipping server, from where `npm test` has put it. */
export async function testServerOptions(): Promise<TimeSkippingTestWorkflowEnvironmentOptions> {
  const cache = cacheDir(resolve(import.meta.dirname, '../../data'));
  const path = await ensureTestServerBinary({ cache, progress: silentProgress });
  return path === null ? {} : { server: { executable: { type: 'existing-path', path } } };
}

/**
 * Temporal drops a workflow once it has worked off its closing, and looks again after pauses that grow: 30 s and more were
 * measured for one that closed in the second before.
 */
export const DROPPED_WITHIN_MS = 180_000;

/** To a port where nobody listens; a call fails at once, without being tried again. */
export function nowhere(): Connection {
  return Connection.lazy({ address: '127.0.0.1:1', interceptors: [] });
}

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

/** To a port where nobody listens; a call fails at once, without being tried again. */
export function nowhere(): Connection {
  return Connection.lazy({ address: '127.0.0.1:1', interceptors: [] });
}

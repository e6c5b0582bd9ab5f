import { workerData } from 'node:worker_threads';
import { openHandle } from './handle.ts';

/** How long each of its steps waits for others to let go of the file, ms. */
const PATIENCE_MS = 30_000;

const handle = openHandle(workerData as string);
try {
  handle.prepare(`pragma busy_timeout = ${PATIENCE_MS}`).get();
  handle.prepare('vacuum').run();
  const { busy } = handle.prepare('pragma wal_checkpoint(truncate)').get() as { busy: number };
  if (busy !== 0) throw new Error('the journal could not be emptied: somebody reads');
} finally {
  handle.close();
}

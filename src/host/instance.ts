import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lock, tryLock } from './lock.ts';

/** Makes sure that one Viva alone works on a data directory. Null when another process, see {@link holderOf}, does. */
export function claimDataDir(dataDir: string): Lock | null {
  const lock = tryLock(join(dataDir, 'instance.lock'));
  if (lock) writeFileSync(pidFile(dataDir), `${process.pid}\n`);
  return lock;
}

/** The number of the process that claimed the directory last, for a message. */
export function holderOf(dataDir: string): string {
  try {
    return readFileSync(pidFile(dataDir), 'utf8').trim();
  } catch {
    return 'unknown'; // it has claimed the directory and not yet written its number
  }
}

const pidFile = (dataDir: string) => join(dataDir, 'instance.pid');

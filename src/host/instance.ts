import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder } from './folder.ts';

export interface Claim {
  release(): void;
}

/**
 * Makes sure that one Viva alone works on a data directory. The claim is an exclusive lock on a SQLite file, which the
 * kernel gives back however the process ends, so a crash leaves nothing to clean up. Null when another process, whose
 * number `holder` reads, has it.
 */
export function claimDataDir(dataDir: string): Claim | null {
  makeFolder(dataDir);
  const lock = new DatabaseSync(join(dataDir, 'instance.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    const SQLITE_BUSY = 5;
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null;
    throw error;
  }
  writeFileSync(pidFile(dataDir), `${process.pid}\n`);
  return { release: () => lock.close() };
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

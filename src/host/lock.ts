import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { makeFolder } from './folder.ts';

/** Held until it is released or nobody refers to it any more. */
export interface Lock {
  release(): void;
}

/**
 * A file that one process of this host at a time may hold; null when another does. It is a SQLite file under its
 * exclusive lock, which the kernel gives back however the process ends, so a crash leaves nothing to clean up.
 */
export function tryLock(file: string): Lock | null {
  makeFolder(dirname(file));
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    const SQLITE_BUSY = 5;
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null;
    throw error;
  }
  return { release: () => database.close() };
}

const LOOK_AGAIN_MS = 100;

/** Runs `action` while it holds the file. `onWait` is told once that another process has it. */
export async function withLock<T>(file: string, onWait: () => void, action: () => Promise<T>): Promise<T> {
  let lock = tryLock(file);
  if (lock === null) onWait();
  while (lock === null) {
    await delay(LOOK_AGAIN_MS);
    lock = tryLock(file);
  }
  try {
    return await action();
  } finally {
    lock.release();
  }
}

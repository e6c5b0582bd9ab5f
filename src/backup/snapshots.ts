import { backup, DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';

/** States of several databases that belong together, as they were at one moment, while others go on writing. */
export interface Snapshots {
  /** Copies the database at `path`, as it was, to a new file; `onProgress` is told the share that is done, 0–1. */
  copy(path: string, to: string, onProgress: (share: number) => void): Promise<void>;
  release(): void;
}

/** The lock is asked for so long, ms. */
const PATIENCE_MS = 15_000;
/**
 * A command's events are stored first and its workflow task is completed in Temporal then, some ten milliseconds later.
 * With the lock held nothing new is stored; so long, ms, is waited for what was stored before to reach Temporal.
 */
const SETTLING_MS = 500;
const PAGES_AT_A_TIME = 2_000;

/**
 * Takes the snapshots, in this order of `paths`, while nobody can write the first of them: a writer who waits has
 * nothing that the later ones know of. In WAL mode a reader keeps what it saw first, however long the copying takes.
 */
export async function takeSnapshots([locked, ...others]: [string, ...string[]]): Promise<Snapshots> {
  const lock = new DatabaseSync(locked, { timeout: PATIENCE_MS });
  const readers = new Map<string, DatabaseSync>();
  const release = () => {
    for (const reader of readers.values()) reader.close();
  };
  try {
    lock.exec('begin immediate');
    await delay(SETTLING_MS);
    for (const path of [locked, ...others]) readers.set(path, pin(path));
  } catch (error) {
    release();
    throw error;
  } finally {
    lock.close();
  }
  return {
    async copy(path, to, onProgress) {
      const reader = readers.get(path);
      if (!reader) throw new Error(`${path} is not among the snapshots`);
      await backup(reader, to, {
        rate: PAGES_AT_A_TIME,
        progress: ({ totalPages, remainingPages }) => onProgress(1 - remainingPages / totalPages),
      });
      verify(to);
    },
    release,
  };
}

/** A read transaction begins with its first read. */
function pin(path: string): DatabaseSync {
  const reader = new DatabaseSync(path, { readOnly: true, timeout: PATIENCE_MS });
  try {
    reader.exec('begin');
    reader.prepare('select count(*) from sqlite_master').get();
    return reader;
  } catch (error) {
    reader.close();
    throw error;
  }
}

/** Throws when SQLite finds a fault in the file; leaves one file without a log beside it. */
function verify(path: string): void {
  const database = new DatabaseSync(path);
  try {
    const [check] = database.prepare('pragma integrity_check').all();
    const verdict = Object.values(check ?? {})[0];
    if (verdict !== 'ok') throw new Error(`${path} is damaged: ${verdict}`);
    database.exec('pragma journal_mode = delete');
  } finally {
    database.close();
  }
}

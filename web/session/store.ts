import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { systemTimers, type Timers } from './timers.ts';

/** What outlives a reload: values by name. */
export interface Store {
  get(name: string): Promise<unknown>;
  set(name: string, value: unknown): Promise<void>;
  delete(name: string): Promise<void>;
  /** Whether what is set outlives the page: false where the browser keeps nothing or has no more room. */
  isLasting(): boolean;
  /** Lets go of the database, so that the page can rest in the back-forward cache; the next use opens it again. */
  rest(): void;
}

const DATABASE = 'viva';
const VALUES = 'values';
/** A browser opens it in some ms; one whose profile is broken, or whose other page holds it, may never answer. */
const OPENED_WITHIN_MS = 4_000;

/**
 * Kept in IndexedDB. Where it is missing, forbidden (private windows) or full, a value lives in memory, and `onLoss` hears of
 * the first: nothing else of the page stops working. Where it does not open in time, all values do from then on.
 */
export function createStore(onLoss: (fault: unknown) => void, timers: Timers = systemTimers): Store {
  /** What the database did not take. */
  const memory = new Map<string, unknown>();
  let database: Promise<IDBPDatabase> | null = null;
  let lasting = true;

  function opened(): Promise<IDBPDatabase> {
    database ??= inTime(
      openDB(DATABASE, 1, {
        upgrade: (fresh) => void fresh.createObjectStore(VALUES),
        blocking: close,
        terminated: close,
      }),
      timers,
    );
    return database;
  }

  function close(): void {
    // One that could not be opened has nothing to close.
    database?.then(
      (open) => open.close(),
      () => {},
    );
    database = null;
  }

  /** What the database says; undefined, and false, where it fails. */
  async function attempt<Value>(
    use: (database: IDBPDatabase) => Promise<Value>,
  ): Promise<[Value | undefined, boolean]> {
    try {
      const value = await use(await opened());
      return [value, true];
    } catch (fault) {
      // Whoever opens one that is silent would wait anew.
      if (!(fault instanceof Silence)) close();
      if (lasting) onLoss(fault);
      lasting = false;
      return [undefined, false];
    }
  }

  return {
    async get(name) {
      if (memory.has(name)) return memory.get(name);
      const [value] = await attempt<unknown>((open) => open.get(VALUES, name));
      return value;
    },
    async set(name, value) {
      const [, isKept] = await attempt((open) => open.put(VALUES, value, name));
      if (!isKept) memory.set(name, value);
      else memory.delete(name);
    },
    async delete(name) {
      memory.delete(name);
      await attempt((open) => open.delete(VALUES, name));
    },
    isLasting: () => lasting,
    rest: close,
  };
}

/** Deletes all that this browser keeps of a person. What cannot be opened keeps nothing. */
export function forgetAll(storages = [() => localStorage, () => sessionStorage]): void {
  for (const storage of storages) {
    try {
      storage().clear();
    } catch (fault) {
      console.warn('forbidden by this browser', fault);
    }
  }
  deleteDB(DATABASE).catch((fault: unknown) => console.warn('what this browser keeps stays', fault));
}

/** The database has not opened in time. */
class Silence extends Error {
  override readonly name = 'Silence';
}

/** Rejects with {@link Silence}; the database is closed where it opens after all, so that it blocks no other page. */
function inTime(opening: Promise<IDBPDatabase>, timers: Timers): Promise<IDBPDatabase> {
  return new Promise((resolve, reject) => {
    const callOff = timers.after(OPENED_WITHIN_MS, () => {
      reject(new Silence(`the database did not open in ${OPENED_WITHIN_MS} ms`));
      opening.then(
        (late) => late.close(),
        () => {},
      );
    });
    opening.then(resolve, reject).finally(callOff);
  });
}

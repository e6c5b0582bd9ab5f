import { DatabaseUnavailable } from '../unavailable.ts';

/** Lets one at a time in, in the order of coming. */
export interface Gate {
  /** Lets whoever asks in at once where nobody is inside. */
  enterFree(): boolean;
  /** Resolves inside, or throws {@link DatabaseUnavailable} outside once `until` (of `performance.now`) has come. */
  enter(until: number): Promise<void>;
  /** By whoever is inside, once. */
  leave(): void;
}

export function createGate(): Gate {
  const waiting = new Set<() => void>();
  let isTaken = false;

  function enterFree(): boolean {
    if (isTaken) return false;
    isTaken = true;
    return true;
  }

  return {
    enterFree,

    async enter(until) {
      if (enterFree()) return;
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const turn = () => resolve();
      waiting.add(turn);
      const timer = setTimeout(
        () => {
          waiting.delete(turn);
          reject(DatabaseUnavailable.because('the database is held by a transaction', 'SQLITE_BUSY'));
        },
        Math.max(0, until - performance.now()),
      );
      try {
        await promise;
      } finally {
        clearTimeout(timer);
      }
    },

    leave() {
      const [next] = waiting;
      if (next === undefined) {
        isTaken = false;
        return;
      }
      // It stays taken: who waits longest is let in at once.
      waiting.delete(next);
      next();
    },
  };
}

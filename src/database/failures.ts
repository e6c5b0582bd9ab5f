import { steadyMs } from '../host/steady.ts';
import { DatabaseUnavailable } from './unavailable.ts';

/** A fault that nobody met again for so long is over, ms. Longer than the pause between two tries of any activity. */
const REMEMBERED_MS = 15_000;

/** Why a database cannot do what it is asked for now. */
export interface Fault {
  error: DatabaseUnavailable;
  /** Of the first of the failures in a row, by `steadyMs`. */
  since: number;
}

/** Remembers whether the place of the database fails. */
export interface Failures {
  /** The fault as `DatabaseUnavailable` where it is one, and remembered; any other as it is. */
  note(fault: unknown): unknown;
  /** Null once nothing has failed for some time, or something has worked since. */
  latest(): Fault | null;
  forget(): void;
  watch<Result>(act: () => Result): Result;
}

/** `asUnavailable` knows the faults of the place, as the engine names them. */
export function createFailures(asUnavailable: (fault: unknown) => unknown): Failures {
  let current: (Fault & { last: number }) | null = null;

  function note(fault: unknown): unknown {
    const error = asUnavailable(fault);
    if (error instanceof DatabaseUnavailable) {
      const now = steadyMs();
      const since = latest()?.since ?? now;
      current = { error, since, last: now };
    }
    return error;
  }

  function latest(): Fault | null {
    return current !== null && steadyMs() - current.last < REMEMBERED_MS ? current : null;
  }

  return {
    note,
    latest,
    forget() {
      current = null;
    },
    watch<Result>(act: () => Result): Result {
      try {
        return act();
      } catch (fault) {
        throw note(fault);
      }
    },
  };
}

import { setTimeout as delay } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { createFailures, type Fault } from '../failures.ts';
import { DatabaseUnavailable } from '../unavailable.ts';
import { asUnavailable, isBusy } from './faults.ts';
import { createGate } from './gate.ts';
import type { Handle } from './handle.ts';

/** How long a statement or the start of a transaction waits for its turn and for the lock, ms. */
export const PATIENCE_MS = 5_000;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 100;
/** Statements that are kept ready: those that begin and end transactions, and those that are given their values beside them. */
const MOST_PREPARED = 200;
const WAITING = 'pragma synchronous = full';
const NOT_WAITING = 'pragma synchronous = normal';
const BOUNDS: readonly string[] = ['begin immediate', 'begin', 'commit'];

export interface Rows {
  rows: unknown[];
  changes?: number;
  lastRow?: number | bigint;
}

/**
 * The one connection to a SQLite file, for everything that works on it: single statements, and transactions, one at a
 * time. Whatever a statement, a begin, a commit or a rollback throws, the connection is free and out of any transaction
 * afterwards. All throw {@link DatabaseUnavailable} for a fault of the place; then nothing has happened.
 */
export interface Units {
  /** Runs a statement that is a unit by itself. */
  single(sql: string, parameters: readonly unknown[], patienceMs?: number): Promise<Rows>;
  /** The same, without waiting until it is on the disk. */
  soon(sql: string, parameters: readonly unknown[]): Promise<Rows>;
  begin(): Promise<Transaction>;
  /** Until `work` of this process is over, which has the lock, whoever waits for the lock waits on: patience begins after it. */
  whileOthersWrite(work: Promise<void>): Promise<void>;
  /** Why writing fails now, as far as the latest tries tell; null when it works. */
  fault(): Fault | null;
  close(): void;
}

export interface Transaction {
  run(sql: string, parameters: readonly unknown[]): Rows;
  commit(): void;
  /** Harmless after the end; never throws. */
  rollback(): void;
}

/** From the first statement of a transaction on it may write: turning from reading to writing later can fail for good. */
export type Begin = 'begin immediate' | 'begin';

export function createUnits(open: () => Handle, beginning: Begin = 'begin immediate'): Units {
  const gate = createGate();
  const failures = createFailures(asUnavailable);
  /** Opened inside the first unit, which waits while another process has the file to itself. */
  let handle: Handle | null = null;
  const prepared = new LRUCache<string, ReturnType<Handle['prepare']>>({ max: MOST_PREPARED });
  /** Whether anything but reading was done since the last unit: only that may leave a transaction open. */
  let mayBeOpen = false;
  let isClosed = false;
  let othersWork: Promise<unknown> | null = null;

  return {
    async single(sql, parameters, patienceMs = PATIENCE_MS) {
      if (gate.enterFree()) {
        try {
          return run(sql, parameters);
        } catch (fault) {
          // Whoever finds the lock taken waits for it below.
          if (!isBusy(fault)) throw failures.note(fault);
        } finally {
          leave();
        }
      }
      const result = await inside(() => run(sql, parameters), patienceMs);
      leave();
      return result;
    },

    async soon(sql, parameters) {
      const result = await inside(() => {
        const on = opened();
        keptStatement(on, NOT_WAITING).run([]);
        try {
          return run(sql, parameters);
        } finally {
          keptStatement(on, WAITING).run([]);
        }
      }, PATIENCE_MS);
      leave();
      return result;
    },

    async begin() {
      await inside(() => run(beginning, []), PATIENCE_MS);
      let isOver = false;
      const end = () => {
        isOver = true;
        leave();
      };
      return {
        run(sql, parameters) {
          // SQLite ends a transaction by itself at some faults; what came after would count by itself.
          if (isOver || !handle?.inTransaction)
            throw DatabaseUnavailable.because('the transaction is over', 'SQLITE_INTERRUPT');
          return failures.watch(() => run(sql, parameters));
        },
        commit() {
          try {
            failures.watch(() => run('commit', []));
            failures.forget();
          } finally {
            end();
          }
        },
        rollback() {
          if (!isOver) end();
        },
      };
    },

    async whileOthersWrite(work) {
      const settled = work.catch(() => {});
      othersWork = settled;
      try {
        await work;
      } finally {
        if (othersWork === settled) othersWork = null;
      }
    },

    fault: failures.latest,

    close() {
      isClosed = true;
      if (handle) giveUp(handle);
    },
  };

  /** Resolves inside the gate, with what `act` gave; throws outside of it. While the lock is another's it comes again. */
  async function inside<Result>(act: () => Result, patienceMs: number): Promise<Result> {
    let until = performance.now() + patienceMs;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      await gate.enter(until);
      try {
        return act();
      } catch (fault) {
        leave();
        if (isBusy(fault) && othersWork) {
          await othersWork;
          until = performance.now() + patienceMs;
          continue;
        }
        if (!isBusy(fault) || performance.now() + pause >= until) throw failures.note(fault);
      }
      // Outside, so that reading goes on meanwhile; not in step with whoever else waits.
      await delay(pause * (0.5 + Math.random()));
    }
  }

  function run(sql: string, parameters: readonly unknown[]): Rows {
    const on = opened();
    const isKept = parameters.length > 0 || BOUNDS.includes(sql);
    const statement = isKept ? keptStatement(on, sql) : on.prepare(sql);
    if (statement.reader) return { rows: statement.all(parameters) };
    mayBeOpen = true;
    const { changes, lastInsertRowid } = statement.run(parameters);
    if (!on.inTransaction) failures.forget();
    return { rows: [], changes, lastRow: lastInsertRowid };
  }

  function opened(): Handle {
    if (isClosed) throw DatabaseUnavailable.because('the store is closed', 'SQLITE_CANTOPEN');
    handle ??= open();
    return handle;
  }

  function keptStatement(on: Handle, sql: string): ReturnType<Handle['prepare']> {
    const kept = prepared.get(sql);
    if (kept) return kept;
    const statement = on.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  }

  /** Its statements go with it. */
  function giveUp(stuck: Handle): void {
    handle = null;
    prepared.clear();
    stuck.close();
  }

  function leave(): void {
    if (mayBeOpen) endTransaction();
    mayBeOpen = false;
    gate.leave();
  }

  /** A connection that cannot even roll back is given up: the next unit opens another. */
  function endTransaction(): void {
    if (!handle?.inTransaction) return;
    try {
      handle.prepare('rollback').run();
    } catch (fault) {
      failures.note(fault);
    }
    if (handle.inTransaction) giveUp(handle);
  }
}

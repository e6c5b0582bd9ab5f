import Database from 'better-sqlite3';
import { type OpenHandle, openHandle } from '../../../src/database/sqlite/handle.ts';

export type FaultCode = 'SQLITE_FULL' | 'SQLITE_IOERR_WRITE' | 'SQLITE_BUSY';

/** Real SQLite connections of which one statement can be told to fail, as a disk makes it and no file can. */
export interface FaultyDisk {
  open: OpenHandle;
  /** Statements since the last call of this or of `failAt`, as SQL. */
  statements(): string[];
  /**
   * The statement with this number from now on, from 1, fails once and does nothing. `ending`: SQLite has then ended the
   * transaction by itself, as it does for some faults.
   */
  failAt(statement: number, code: FaultCode, options?: { ending?: boolean }): void;
  /** From now on every statement that matches fails. */
  failWhile(matches: (sql: string) => boolean, code: FaultCode): void;
  mend(): void;
  /** Handles that were opened. */
  opened: Database.Database[];
}

/** `contents`, as SQLite serializes a database, is what each handle finds, one after the other; without it what its path has. */
export function createFaultyDisk(contents: readonly Buffer[] = []): FaultyDisk {
  let operations: string[] = [];
  let fault: { at: number; code: FaultCode; ending: boolean } | null = null;
  let lasting: { matches: (sql: string) => boolean; code: FaultCode } | null = null;
  const opened: Database.Database[] = [];

  function meet(handle: Database.Database, sql: string): void {
    operations.push(sql);
    if (lasting?.matches(sql)) throw new Database.SqliteError('an injected fault', lasting.code);
    if (fault?.at !== operations.length) return;
    const { code, ending } = fault;
    fault = null;
    if (ending && handle.inTransaction) handle.exec('rollback');
    throw new Database.SqliteError('an injected fault', code);
  }

  return {
    opened,
    open(path) {
      // better-sqlite3 takes either.
      const place = (contents[opened.length] ?? path) as string;
      const handle = openHandle(place) as Database.Database;
      opened.push(handle);
      const prepare = handle.prepare.bind(handle);
      handle.prepare = ((sql: string) => {
        const statement = prepare(sql);
        const [run, all] = [statement.run.bind(statement), statement.reader && statement.all.bind(statement)];
        statement.run = (...parameters) => {
          meet(handle, sql);
          return run(...parameters);
        };
        if (all) {
          statement.all = (...parameters) => {
            meet(handle, sql);
            return all(...parameters);
          };
        }
        return statement;
      }) as typeof handle.prepare;
      return handle;
    },
    statements() {
      const statements = operations;
      operations = [];
      return statements;
    },
    failAt(at, code, { ending = false } = {}) {
      operations = [];
      fault = { at, code, ending };
    },
    failWhile(matches, code) {
      lasting = { matches, code };
    },
    mend() {
      fault = null;
      lasting = null;
    },
  };
}

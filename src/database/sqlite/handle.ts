import Database from 'better-sqlite3';

/** The part of a better-sqlite3 connection that is used here. Its calls are synchronous. */
export type Handle = Pick<Database.Database, 'prepare' | 'inTransaction' | 'close'>;

/** Opens a connection, such as {@link openHandle}. */
export type OpenHandle = (path: string) => Handle;

/**
 * A connection that never waits by itself: while it did, nothing else in the process would go on. `synchronous = full`,
 * not the `normal` that SQLite suggests for WAL: with `normal` the last commits may be gone after a power loss, and an
 * answered command must not be.
 */
export const openHandle: OpenHandle = (path) => {
  const handle = new Database(path, { timeout: 0 });
  try {
    handle.pragma('synchronous = full');
    handle.pragma('foreign_keys = on');
    // What is deleted is gone from the file, and not only from its index.
    handle.pragma('secure_delete = on');
    return handle;
  } catch (fault) {
    handle.close();
    throw fault;
  }
};

/** Opens a connection that can't write; the file has to be there. */
export const openReadOnlyHandle: OpenHandle = (path) =>
  new Database(path, { timeout: 0, readonly: true, fileMustExist: true });

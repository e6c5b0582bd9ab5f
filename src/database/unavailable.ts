import { DriverException } from '@mikro-orm/core';

/**
 * The database cannot do now what it was asked for: its disk is full or fails, or another process holds its lock. Nothing
 * of the call or transaction has happened. `code` is the engine's, such as `SQLITE_FULL` or `53100`; the message shows no data.
 */
export class DatabaseUnavailable extends DriverException {
  static because(message: string, code: string): DatabaseUnavailable {
    return new DatabaseUnavailable(Object.assign(new Error(message), { code }));
  }
}

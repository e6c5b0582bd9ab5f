import type { Transaction } from '@mikro-orm/core';
import type { Schema } from './database.ts';
import type { DatabaseLocation } from './location.ts';
import { openDatabase } from './open.ts';

/** What was to be taken back is not what was done last. */
export class NotTheLatest extends Error {
  override readonly name = 'NotTheLatest';

  constructor(latest: readonly string[]) {
    super(`only the latest can be taken back; these are, oldest first: ${latest.join(', ')}`);
  }
}

const LATEST_TOLD = 5;

/**
 * Undoes those of the named migrations that the store has, all or none, newest first. Resolves with their names. Throws
 * {@link NotTheLatest} where others were done behind them.
 */
export async function takeBack(
  location: DatabaseLocation,
  schema: Schema,
  names: readonly string[],
): Promise<string[]> {
  const { orm, close } = await openDatabase(location, schema);
  try {
    const executed = (await orm.migrator.getExecuted()).map(({ name }) => name);
    const first = executed.findIndex((name) => names.includes(name));
    if (first === -1) return [];
    const migrations = executed.slice(first);
    if (!migrations.every((name) => names.includes(name)))
      throw new NotTheLatest(executed.slice(-LATEST_TOLD));
    await orm.em.fork().transactional(async (tx) => {
      await orm.migrator.down({ migrations, transaction: tx.getTransactionContext() as Transaction });
    });
    return migrations.toReversed();
  } finally {
    await close();
  }
}

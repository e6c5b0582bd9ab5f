import type { MikroORM } from '@mikro-orm/sql';

/** A store that a later version of Viva has changed: this one must not touch it. */
export class DatabaseTooNew extends Error {
  override readonly name = 'DatabaseTooNew';

  constructor(unknown: readonly string[]) {
    super(
      `the database is of a newer Viva: it has ${unknown.join(', ')}; start that version, or restore the backup from before`,
    );
  }
}

/** Throws {@link DatabaseTooNew} where a migration was made that this version does not have. */
export async function refuseNewer(orm: MikroORM): Promise<void> {
  const known = new Set(orm.config.get('migrations').migrationsList?.map(nameOf));
  const unknown = (await orm.migrator.getExecuted())
    .map(({ name }) => name)
    .filter((name) => !known.has(name));
  if (unknown.length > 0) throw new DatabaseTooNew(unknown);
}

function nameOf(migration: unknown): string {
  return (migration as { name: string }).name;
}

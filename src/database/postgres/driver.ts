import type { Configuration } from '@mikro-orm/core';
import { PostgreSqlConnection, PostgreSqlPlatform } from '@mikro-orm/postgresql';
import { AbstractSqlDriver } from '@mikro-orm/sql';
import type { Dialect } from 'kysely';

/** The same types as in SQLite: a text has no length, a number is whole and wide, and JSON is text until somebody reads it. */
class StorePlatform extends PostgreSqlPlatform {
  override getVarcharTypeDeclarationSQL(): string {
    return 'text';
  }

  override getIntegerTypeDeclarationSQL(column: { autoincrement?: boolean; generated?: string }): string {
    return column.autoincrement && !column.generated ? 'bigserial' : 'bigint';
  }

  override getJsonDeclarationSQL(): string {
    return 'json';
  }

  override convertsJsonAutomatically(): boolean {
    return false;
  }
}

class StoreConnection extends PostgreSqlConnection {
  /** As a function, since the ORM copies what it is given. */
  override createKyselyDialect(given: unknown): never {
    return (given as { makeDialect(): Dialect }).makeDialect() as never;
  }
}

export class StoreDriver extends AbstractSqlDriver<StoreConnection> {
  constructor(config: Configuration) {
    super(config, new StorePlatform(), StoreConnection, ['kysely', 'pg']);
  }
}

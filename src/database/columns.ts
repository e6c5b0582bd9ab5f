import { type EntityProperty, type InferEntity, JsonType, type MikroORM } from '@mikro-orm/core';
import type { Row } from './database.ts';

/** How a statement of one's own reads whole rows of an entity. */
export interface Columns<Entity> {
  /** For after `select`, each by its property's name. */
  list: string;
  /** What the ORM makes of such a row: JSON is read, a boolean is one on each engine. */
  entityOf(row: Row): Entity;
}

export function columnsOf<Schema extends object>(
  orm: MikroORM,
  schema: Schema,
): Columns<InferEntity<Schema>> {
  const { props } = orm.getMetadata().get(schema as never);
  const readers = props.flatMap(({ name, ...prop }) => {
    const read = readerOf(prop);
    return read ? [[name, read] as const] : [];
  });
  return {
    list: props.map(({ name, fieldNames: [column] }) => `${column} as "${name}"`).join(', '),
    entityOf(row) {
      for (const [name, read] of readers) if (row[name] !== null) row[name] = read(row[name]);
      return row as InferEntity<Schema>;
    },
  };
}

function readerOf({ customType, runtimeType }: Pick<EntityProperty, 'customType' | 'runtimeType'>) {
  if (customType instanceof JsonType) return (value: unknown) => JSON.parse(value as string) as unknown;
  if (runtimeType === 'boolean') return Boolean;
  return null;
}

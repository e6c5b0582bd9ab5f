import type { JsonSchema } from '../llm/llm.ts';
import { fieldsOf } from './coercions.ts';
import type { JsonObject } from './json-answer.ts';
import type { Parsed } from './structured.ts';

/** What an answer says of one thing, or what is wrong with that. */
export type Entry<Value> = { value: Value; faults: null } | { value: null; faults: string[] };

/**
 * Reads an answer with a field for each of these things, by its name. Each stands by itself: what is wrong with one says nothing about the
 * others.
 */
export function parseByName<Item, Value>(
  answer: JsonObject,
  items: ReadonlyMap<string, Item>,
  read: (name: string, item: Item, said: unknown) => Entry<Value>,
): Parsed<Map<string, Value>> {
  const fields = fieldsOf(answer, [...items.keys()]);
  const value = new Map<string, Value>();
  const faults: string[] = [];
  for (const [name, item] of items) {
    const entry = read(name, item, fields[name]);
    if (entry.faults) faults.push(...entry.faults);
    else value.set(name, entry.value);
  }
  if (faults.length === 0) return { value, faults: null };
  return { value: value.size === 0 ? null : value, faults };
}

/** What an answer has said rightly stays, whatever the next one says of it. */
export function joinByName<Value>(one: Map<string, Value>, other: Map<string, Value>): Map<string, Value> {
  return new Map([...other, ...one]);
}

/** Names for things that a model is to tell apart: `q1`, `q2` and so on. */
export function named<Item>(letter: string, items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item, index) => [`${letter}${index + 1}`, item]));
}

/** The JSON schema of such an answer. */
export function schemaByName(
  names: readonly string[],
  properties: Record<string, object>,
): JsonSchema['schema'] {
  const entry = {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, entry])),
    required: [...names],
    additionalProperties: false,
  };
}

import type { Signal } from '../../integrity/query.ts';

/** The signals that a person has looked at: those that they opened, unless they say otherwise. */
export function lookedAt(
  signals: readonly Pick<Signal, 'id'>[],
  { opened, said }: { opened: ReadonlySet<string>; said: ReadonlyMap<string, boolean> },
): ReadonlySet<string> {
  return new Set(signals.flatMap(({ id }) => ((said.get(id) ?? opened.has(id)) ? [id] : [])));
}

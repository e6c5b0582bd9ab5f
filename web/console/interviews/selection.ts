import { MOST_COMPARED } from '../compare/address.ts';
import type { Interview } from './query.ts';

/** Interviews that were picked for comparison, by id; they stay picked while one looks through pages and filters. */
export type Selection = ReadonlyMap<string, Interview>;

/** What stands in the way of comparing them; null: nothing. */
export function obstacleOf(selection: Selection): 'few' | 'many' | 'unlike' | null {
  const [first, ...others] = selection.values();
  if (first === undefined || others.length === 0) return 'few';
  if (selection.size > MOST_COMPARED) return 'many';
  return others.every(({ track, level }) => track === first.track && level === first.level) ? null : 'unlike';
}

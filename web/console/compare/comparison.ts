import type { Interview } from '../interviews/query.ts';
import type { Level, Track } from '../words.ts';
import { type Scale, scaleFor } from './scale.ts';

/** Interviews that can stand side by side, or why these cannot. */
export type Comparison =
  | { kind: 'none' | 'unlike' | 'unready' }
  | { kind: 'alike'; track: Track; level: Level; interviews: readonly Interview[]; scale: Scale };

/** In the order in which they ended, newest first: that says nothing of who is better. */
export function comparisonOf(interviews: readonly Interview[]): Comparison {
  const [first] = interviews;
  if (first === undefined) return { kind: 'none' };
  const { track, level } = first;
  if (interviews.some((other) => other.track !== track || other.level !== level)) return { kind: 'unlike' };
  const bands = interviews.flatMap(({ ability }) => ability ?? []);
  if (bands.length < interviews.length) return { kind: 'unready' };
  const ended = interviews.toSorted((one, other) =>
    (other.finished_at ?? '').localeCompare(one.finished_at ?? ''),
  );
  return { kind: 'alike', track, level, interviews: ended, scale: scaleFor(bands) };
}

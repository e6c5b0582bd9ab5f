import { lowerBound } from './bound.ts';
import type { Replay } from './replay.ts';
import type { Stroke } from './strokes.ts';

/**
 * For how long nothing new was written in a task before a moment, in ms: since its delivery, or the last new character. 0 where
 * the moment seems to be before both: clocks can be as wrong as that.
 */
export function createSilences(
  lanes: ReadonlyMap<Replay, Stroke[][]>,
): (replay: Replay, at: number) => number {
  const written = new Map(
    [...lanes].map(([replay, of]) => [
      replay,
      of
        .flat()
        .filter(({ ink }) => ink > 0)
        .map((stroke) => stroke.at)
        .sort((a, b) => a - b),
    ]),
  );
  return (replay, at) => {
    const times = written.get(replay) ?? [];
    const before = lowerBound(times.length, (index) => (times[index] ?? 0) < at);
    const { deliveredAt } = replay.task;
    const since = Math.max(
      times[before - 1] ?? Number.NEGATIVE_INFINITY,
      deliveredAt <= at ? deliveredAt : Number.NEGATIVE_INFINITY,
    );
    return Number.isFinite(since) ? at - since : 0;
  };
}

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
    let [low, high] = [0, times.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((times[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    const { deliveredAt } = replay.task;
    const since = Math.max(
      times[low - 1] ?? Number.NEGATIVE_INFINITY,
      deliveredAt <= at ? deliveredAt : Number.NEGATIVE_INFINITY,
    );
    return Number.isFinite(since) ? at - since : 0;
  };
}

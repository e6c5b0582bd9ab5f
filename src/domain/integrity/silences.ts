import type { Replay } from './replay.ts';
import type { Stroke } from './strokes.ts';

/** For how long nothing new was written in a task before a moment, in ms: since its delivery, or the last new character. */
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
    return Math.max(0, at - Math.max(replay.task.deliveredAt, times[low - 1] ?? Number.NEGATIVE_INFINITY));
  };
}

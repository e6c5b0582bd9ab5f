import type { Replay } from './replay.ts';
import type { Stroke } from './strokes.ts';

/** Strokes one after the other, each going on where the one before ended. */
export interface Flow {
  replay: Replay;
  clientId: string;
  strokes: Stroke[];
  from: number;
  to: number;
  /** New characters without white space. */
  ink: number;
  corrections: number;
  /** What of them is in the last check of the task, from 0 to 1. */
  share: number;
}

export interface FlowLimits {
  /** A longer time without a stroke ends it. */
  pauseMs: number;
  /** So does a correction. */
  isUncorrected: boolean;
}

/** All flows of a task; where something was put in at once (`isBlock`) they end. */
export function flowsOf(
  replay: Replay,
  lanes: readonly Stroke[][],
  { pauseMs, isUncorrected }: FlowLimits,
  isBlock: (stroke: Stroke) => boolean,
): Flow[] {
  return lanes.flatMap((lane) => {
    const runs: Stroke[][] = [];
    let open: Stroke[] | null = null;
    for (const stroke of lane) {
      const { isJump, isCorrection, sinceMs } = stroke;
      if (isJump || (isUncorrected && isCorrection) || (sinceMs ?? 0) > pauseMs || isBlock(stroke))
        open = null;
      if (isBlock(stroke)) continue;
      if (open === null) {
        open = [];
        runs.push(open);
      }
      open.push(stroke);
    }
    return runs.map((run) => flowOf(replay, run));
  });
}

function flowOf(replay: Replay, strokes: Stroke[]): Flow {
  return {
    replay,
    clientId: strokes[0]?.step.edit.clientId ?? '',
    strokes,
    from: strokes[0]?.at ?? 0,
    to: strokes.at(-1)?.at ?? 0,
    ink: strokes.reduce((sum, { ink }) => sum + ink, 0),
    corrections: strokes.reduce((sum, { isCorrection }) => sum + Number(isCorrection), 0),
    share: shareOf(
      replay,
      strokes.map(({ step }) => step),
    ),
  };
}

/** What of a task's last check some of its steps have written, from 0 to 1. */
export function shareOf({ final }: Replay, steps: Replay['steps']): number {
  if (!final || final.ink === 0) return 0;
  const survived = steps.reduce((sum, step) => sum + (final.sources.get(step) ?? 0), 0);
  return survived / final.ink;
}

/** Of numbers in ascending order, the one that such a part of them does not exceed. */
export function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

/** Keys of a third of a second, as the room gathers them; an editor that gathers longer hides pauses and corrections. */
const KEYS_AT_ONCE = 5;

/** Whether an editor tells of keys nearly one by one. */
export function isByKey(strokes: readonly Stroke[]): boolean {
  const lengths = strokes.map(({ length }) => length).sort((a, b) => a - b);
  return quantile(lengths, 0.5) <= KEYS_AT_ONCE;
}

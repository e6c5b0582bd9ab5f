import { isFreeCompilation } from '../measurement/verdicts.ts';
import type { Verdict } from '../vocabulary.ts';

/**
 * How a check stops the task's clock: what the candidate waits for costs nothing, what their program takes is given back
 * up to caps, so that nobody gains time by programs that sleep or compilations that are cut off. See
 * docs/decisions/0014-what-stops-the-clock.md.
 */

const STOP_CAUSES = ['waiting', 'fault', 'judging', 'compile', 'review', 'disconnect'] as const;
/**
 * `waiting`: for a free sandbox, and all that is not the program's; `fault`: a check that broke off on our side;
 * `judging`: the program ran, and its outputs were compared; `compile`; `review`: a reviewer read it; `disconnect`: a
 * connection that broke.
 */
export type StopCause = (typeof STOP_CAUSES)[number];

/** Time for which the clock stood still, and what more of it there was that was not given back; milliseconds. */
export interface Stop {
  cause: StopCause;
  ms: number;
  overMs: number;
}

/** Where the time of one check went, as its worker measured it; milliseconds. The rest of the time was waited. */
export interface CheckTimes {
  compileMs: number;
  /** The compilation ran into a limit. */
  compileCut: boolean;
  /** Programs and the comparison of their outputs. */
  judgingMs: number;
}

/** Given back while programs run: at most so much a check, */
const JUDGING_CHECK_MS = 30_000;
/** and, together with compilations, a task. */
const JUDGING_TASK_MS = 120_000;
/** Given back for a compilation that was cut off, or of a check that is no attempt. */
const COMPILE_CUT_MS = 1_000;
/** Faults of ours cost nothing, but a program may have learnt how to bring them about: at most so much a task. */
const FAULTS_TASK_MS = 600_000;

/**
 * What one check gives back of the `spanMs` that it took from its start to its verdict. `before` are the stops of the
 * task so far. The parts of all stops add up to the span.
 */
export function stopsOfCheck({
  spanMs,
  verdict,
  times,
  before,
}: {
  spanMs: number;
  verdict: Verdict;
  /** Null when no worker could be had at all; `unknown` when it broke off, and nobody knows in which part. */
  times: CheckTimes | 'unknown' | null;
  before: readonly Stop[];
}): Stop[] {
  return partsOf({ spanMs, verdict, times, before }).filter(({ ms, overMs }) => ms + overMs > 0);
}

function partsOf({ spanMs, verdict, times, before }: Parameters<typeof stopsOfCheck>[0]): Stop[] {
  if (times === null) return [stop('waiting', spanMs, spanMs)];
  if (times === 'unknown') return [stop('fault', spanMs, FAULTS_TASK_MS - given(before, 'fault'))];
  const givenMs = given(before, 'judging') + given(before, 'compile');
  // By two clocks: what the worker measured never adds up to more than the whole.
  const judgingMs = Math.min(times.judgingMs, spanMs);
  const compileMs = Math.min(times.compileMs, spanMs - judgingMs);
  const waiting = stop('waiting', spanMs - judgingMs - compileMs, Number.POSITIVE_INFINITY);
  const isCut = times.compileCut || isFreeCompilation(verdict);
  const roomMs = Math.max(0, JUDGING_TASK_MS - givenMs);
  const compile = stop('compile', compileMs, Math.min(roomMs, isCut ? COMPILE_CUT_MS : compileMs));
  const judging = stop('judging', judgingMs, Math.min(roomMs - compile.ms, JUDGING_CHECK_MS));
  return [waiting, judging, compile];
}

/** Both lists in one, one entry a cause, in the order of {@link STOP_CAUSES}. */
export function addStops(stops: readonly Stop[], more: readonly Stop[]): Stop[] {
  return STOP_CAUSES.flatMap((cause) => {
    const same = [...stops, ...more].filter((one) => one.cause === cause);
    if (same.length === 0) return [];
    const sum = (of: (one: Stop) => number) => same.reduce((total, one) => total + of(one), 0);
    return [{ cause, ms: sum(({ ms }) => ms), overMs: sum(({ overMs }) => overMs) }];
  });
}

/** What all of them give back. */
export function stoppedMs(stops: readonly Stop[]): number {
  return stops.reduce((sum, { ms }) => sum + ms, 0);
}

function stop(cause: StopCause, wholeMs: number, capMs: number): Stop {
  const ms = Math.min(wholeMs, Math.max(0, capMs));
  return { cause, ms, overMs: wholeMs - ms };
}

function given(stops: readonly Stop[], cause: StopCause): number {
  return stops.find((one) => one.cause === cause)?.ms ?? 0;
}

import type { Limits } from '../domain/measurement/limits.ts';
import type { ProgramRun } from './sandbox.ts';

/** In all its tests together a program may wait for this much longer than three times what it computes. */
const IDLE_MS = 15_000;
/**
 * All its tests together may take this long, whatever a program does in them: one that computes between its sleeps looks
 * like any other on a slow machine. Thirty times what the slowest reference needs, a third more than all CPU limits of a
 * check allow, and with the compilation less than the activity's time: a check that is cut off there counts as our fault.
 */
const CHECK_MS = 120_000;
/** A test has this much in any case, beyond its CPU time while only the first is used up. */
const LEAST_MS = 1000;

/**
 * Wall time of the test after these. Who sleeps through each of many tests would otherwise keep a place from others,
 * and the candidate's clock from going on, for minutes. What computes is never near it, on a slow machine either.
 */
export function wallLimitMs(
  { wallMs, cpuMs }: Pick<Limits, 'wallMs' | 'cpuMs'>,
  runs: readonly Pick<ProgramRun, 'durationMs' | 'cpuMs'>[],
): number {
  const idledMs = runs.reduce((sum, run) => sum + Math.max(0, run.durationMs - 3 * run.cpuMs), 0);
  const spentMs = runs.reduce((sum, { durationMs }) => sum + durationMs, 0);
  return Math.min(
    wallMs,
    cpuMs + Math.max(LEAST_MS, IDLE_MS - idledMs),
    Math.max(LEAST_MS, CHECK_MS - spentMs),
  );
}

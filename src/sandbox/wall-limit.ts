import type { Limits, ProgramRun } from './sandbox.ts';

/** In all its tests together a program may wait for this much longer than three times what it computes. */
const IDLE_MS = 15_000;
const LEAST_IDLE_MS = 1000;

/**
 * Wall time of the test after these. Who sleeps through each of many tests would otherwise keep a place from others,
 * and the candidate's clock from going on, for minutes. What computes is never near it, on a slow machine either.
 */
export function wallLimitMs(
  { wallMs, cpuMs }: Pick<Limits, 'wallMs' | 'cpuMs'>,
  runs: readonly Pick<ProgramRun, 'durationMs' | 'cpuMs'>[],
): number {
  const idledMs = runs.reduce((sum, run) => sum + Math.max(0, run.durationMs - 3 * run.cpuMs), 0);
  return Math.min(wallMs, cpuMs + Math.max(LEAST_IDLE_MS, IDLE_MS - idledMs));
}

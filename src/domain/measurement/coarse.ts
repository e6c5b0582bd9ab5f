import type { TestResult } from './results.ts';

/**
 * What a candidate may learn of how a hidden test went. Exact figures carry whatever a program makes of its input: so
 * many bytes taken, so many milliseconds spent.
 */

const MEMORY_STEP_KB = 32 * 1024;
const TIME_STEPS = 4;

type Measured = Pick<TestResult, 'verdict' | 'durationMs' | 'cpuMs' | 'memoryKb'>;

/** Memory up to the next 32 MiB, times up to the next quarter of their limits; at least one step for whatever ran. */
export function coarse(
  { verdict, durationMs, cpuMs, memoryKb }: Measured,
  limits: { cpuMs: number; wallMs: number },
): Omit<Measured, 'verdict'> {
  if (verdict === 'not_run') return { durationMs: 0, cpuMs: 0, memoryKb: 0 };
  return {
    durationMs: upToStep(durationMs, limits.wallMs / TIME_STEPS),
    cpuMs: upToStep(cpuMs, limits.cpuMs / TIME_STEPS),
    memoryKb: upToStep(memoryKb, MEMORY_STEP_KB),
  };
}

/** How long a whole check took, up to the next second: a sum with one hidden test in it tells as much as that test. */
export function coarseDuration(ms: number): number {
  return upToStep(ms, 1_000);
}

function upToStep(value: number, step: number): number {
  return Math.max(1, Math.ceil(value / step)) * step;
}

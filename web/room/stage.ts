/** Minutes left at which the time is said, from the latest on. */
const THRESHOLDS = [1, 5, 15] as const;

/** The lowest threshold that is not below the time left, in minutes; 0 when it is up, infinite before the first. */
export function stageOf(remainingMs: number): number {
  if (remainingMs <= 0) return 0;
  return THRESHOLDS.find((minutes) => remainingMs <= minutes * 60_000) ?? Number.POSITIVE_INFINITY;
}

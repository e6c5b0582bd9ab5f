/** A model hears half a minute at a time, however little was said: sooner than that nobody can expect an end. */
const LEAST_MS = 15_000;
/** So often those who do not see it are told that it goes on. */
const TOLD_EVERY_MS = 15_000;

/** How far the writing of words is, by how long it may take at most: as long as was spoken. Null where nobody knows. */
export function writtenShare(
  elapsedMs: number,
  lengthMs: number | null,
): { done: number; total: number } | null {
  if (lengthMs === null) return null;
  const total = Math.max(LEAST_MS, lengthMs);
  return elapsedMs < total ? { done: elapsedMs, total } : null;
}

/** Times that it was to be told of by now. */
export function timesTold(elapsedMs: number): number {
  return Math.floor(elapsedMs / TOLD_EVERY_MS);
}

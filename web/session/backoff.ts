const FIRST_MS = 2_000;
const LONGEST_MS = 90_000;

/**
 * How long to wait before another try, in ms: 1–2 s after the first failure, doubled with each, up to 45–90 s; never less
 * than the server asked for. `random` is in [0, 1): it spreads those who lost their connection at the same moment.
 */
export function backoffMs(failures: number, random: number, retryAfterMs: number | null = null): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return Math.max((longest / 2) * (1 + random), retryAfterMs ?? 0);
}

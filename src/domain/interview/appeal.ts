/** For so long after the end of an interview its candidate may appeal: 14 days. */
export const APPEAL_WINDOW_MS = 14 * 24 * 3600_000;

/** The last moment for an appeal, milliseconds since the epoch; null before the end. */
export function appealUntil(finishedAt: number | null): number | null {
  return finishedAt === null ? null : finishedAt + APPEAL_WINDOW_MS;
}

const DAY_MS = 24 * 3600_000;
/** For so many days after the end of an interview its candidate may appeal, where its package does not say. */
const USUAL_APPEAL_DAYS = 14;
export const APPEAL_WINDOW_MS = USUAL_APPEAL_DAYS * DAY_MS;

/** The last moment for an appeal, milliseconds since the epoch; null before the end. */
export function appealUntil(finishedAt: number | null, appealDays: number | null = null): number | null {
  return finishedAt === null ? null : finishedAt + (appealDays ?? USUAL_APPEAL_DAYS) * DAY_MS;
}

/** A `final` must come within this time of a message, ms; what is left of it bounds the model. */
const PROMISED_MS = 50_000;
const LEAST_BUDGET_MS = 3_000;
/** Time a model has for one reply, ms. Two in a row, and what lies between, must fit into 60 s. */
export const REPLY_BUDGET_MS = 24_000;

/** Time for a reply to messages of which the oldest came at `oldestAt`; milliseconds, since the epoch for moments. */
export function replyBudgetMs(oldestAt: number, now: number): number {
  return Math.min(REPLY_BUDGET_MS, Math.max(LEAST_BUDGET_MS, oldestAt + PROMISED_MS - now));
}

import { replyBudgetMs } from '../../../src/domain/interview/reply-budget.ts';

it.each([
  [0, 24_000],
  [26_000, 24_000],
  [26_001, 23_999],
  [40_000, 10_000],
  [49_000, 3_000],
  [70_000, 3_000],
])('a message that has waited for %i ms is answered within %i ms', (waitedMs, budgetMs) => {
  const now = 1_700_000_000_000;
  expect(replyBudgetMs(now - waitedMs, now)).toBe(budgetMs);
});

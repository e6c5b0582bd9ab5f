import type { ModelReview } from '../review-prompt.ts';
import type { Parsed } from '../structured.ts';
import type { Judge } from './judge.ts';

/**
 * A review whose words keep the rules of a reply. One that breaks them counts as faulty, so it is asked for once more; what is right
 * of it stays without the points that break a rule, where its summary keeps them.
 */
export function reviewThroughGate(review: Parsed<ModelReview>, judge: Judge): Parsed<ModelReview> {
  if (review.value === null) return review;
  const breach = judge.leakOf(textOf(review.value));
  if (!breach) return review;
  const faults = [`the answer ${breach}`, ...(review.faults ?? [])];
  // Points that are good one by one may give something away together.
  const isGood = (point: string) => judge.leakOf(point) === null && !judge.isDoubtful(point);
  const rest = {
    ...review.value,
    strengths: review.value.strengths.filter(isGood),
    improvements: review.value.improvements.filter(isGood),
  };
  return judge.leakOf(textOf(rest)) === null ? { value: rest, faults } : { value: null, faults };
}

/** All that somebody is shown of a review. */
function textOf({ summary, strengths, improvements, complexity }: ModelReview): string {
  return [summary, ...strengths, ...improvements, `Complexity: ${complexity}`].join('\n');
}

import type { InterviewPlan } from '../../domain/interview/interview.ts';

/** How a report writes times and numbers. */

export function iso(at: number): string {
  return new Date(at).toISOString();
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Milliseconds from the start; a clock that lags behind another gives 0, never less. */
export function sinceStart(plan: InterviewPlan, at: number): number {
  return Math.max(0, at - plan.startedAt);
}

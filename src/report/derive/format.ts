import type { InterviewPlan } from '../../domain/interview/interview.ts';

/** How a report writes times and numbers. */

export function iso(at: number): string {
  return new Date(at).toISOString();
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Milliseconds from the start. */
export function sinceStart(plan: InterviewPlan, at: number): number {
  return lengthOf(at - plan.startedAt);
}

/** Of a span of time, ms: two clocks of which one lags behind the other give 0, never less. */
export function lengthOf(ms: number): number {
  return Math.max(0, ms);
}

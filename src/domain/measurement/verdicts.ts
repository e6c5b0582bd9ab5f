import type { RunVerdict, TestVerdict, Verdict } from '../vocabulary.ts';

/** What the rules make of each verdict. Nothing else compares verdicts by their names to decide something. */

export function isAccepted(verdict: RunVerdict | TestVerdict): boolean {
  return verdict === 'accepted';
}

/** The program was run and was not right. A test that was not run says nothing. */
export function isFailure(verdict: TestVerdict): boolean {
  return verdict !== 'accepted' && verdict !== 'not_run';
}

/** Nobody's fault but ours. */
export function isOutage(verdict: RunVerdict | TestVerdict): boolean {
  return verdict === 'internal_error';
}

/** Whether a check with it counts as an attempt: not one that failed on our side, nor a program that does not compile. */
export function isAttempt(verdict: Verdict): boolean {
  return verdict !== 'internal_error' && verdict !== 'compile_error';
}

/**
 * Where the feedback on a check comes from: a reviewer reads what counts; a prepared text will do for a program that does
 * not compile; of a check that failed on our side there is none, and the task just goes on.
 */
export function feedbackBy(verdict: Verdict): 'reviewer' | 'template' | null {
  if (isOutage(verdict)) return null;
  return isAttempt(verdict) ? 'reviewer' : 'template';
}

/** Whether a check with it gives back next to nothing of its compilation: it is free, so it may come again and again. */
export function isFreeCompilation(verdict: Verdict): boolean {
  return verdict === 'compile_error';
}

import type { Review } from '../../measurement/review.ts';
import { attemptScore } from '../../measurement/scoring.ts';
import { feedbackBy, isAccepted, isAttempt } from '../../measurement/verdicts.ts';
import type { Language, Outcome } from '../../vocabulary.ts';
import { type Stop, stopsOfCheck } from '../clock.ts';
import type { DraftNote, SubmissionResult, Surroundings } from '../commands.ts';
import { isWorthCheck } from '../draft.ts';
import type { EventBody, FeedbackData } from '../events.ts';
import {
  currentTask,
  elapsedOn,
  type Interview,
  openTask,
  rulesOf,
  type TaskProgress,
  timeOf,
} from '../interview.ts';
import { CommandRefused } from '../refusal.ts';
import { pauseOf } from '../transitions.ts';
import { refusal, refuseFinished, workable } from './guards.ts';
import { stateEvent } from './state-events.ts';

/** Runs and checks, and what comes of them. */

/** The open task, when it may be run or checked now in that language. */
export function startWork(
  interview: Interview,
  { taskId, language }: { taskId: string; language: Language },
  surroundings: Surroundings,
): TaskProgress {
  const task = workable(interview, taskId, surroundings);
  if (!interview.plan.languages.includes(language)) {
    throw new CommandRefused('language_not_offered', 'language_not_offered', interview.state);
  }
  if (surroundings.inFlight) throw refusal(interview, 'work_underway');
  return task;
}

/** Allowed while that run, or without an id any, is on its way. */
export function cancelRun(interview: Interview, runId: string | null, surroundings: Surroundings): void {
  const running = surroundings.runId ?? null;
  if (running !== null && (runId === null || runId === running)) return;
  refuseFinished(interview);
  throw refusal(interview, runId === null ? 'no_run' : 'other_run');
}

export function startCheck(
  interview: Interview,
  command: { taskId: string; language: Language },
  surroundings: Surroundings,
): EventBody[] {
  const task = startWork(interview, command, surroundings);
  const deadline = { deadlineAt: task.deadlineAt };
  const evaluating = stateEvent(interview, 'evaluating', 'check', deadline);
  if (interview.state === 'awaiting_solution') return [evaluating];
  return [stateEvent(interview, 'awaiting_solution', 'check', deadline), evaluating];
}

/** The task's time is up, and what is in its editor is checked by itself. */
export function startDraftCheck(
  interview: Interview,
  draft: DraftNote,
  { at, inFlight }: Surroundings,
): EventBody[] {
  const task = openTask(interview);
  const isDue = task !== null && task.deadlineAt !== null && at >= task.deadlineAt;
  const { state } = interview;
  const waits = state === 'awaiting_solution' || state === 'feedback_ready';
  if (!isDue || !waits || inFlight || !isWorthCheck(task, draft)) throw refusal(interview, 'out_of_order');
  const noTime = { deadlineAt: null };
  const evaluating = stateEvent(interview, 'evaluating', 'deadline', noTime);
  return state === 'awaiting_solution'
    ? [evaluating]
    : [stateEvent(interview, 'awaiting_solution', 'check', noTime), evaluating];
}

export function recordVerdict(
  interview: Interview,
  submission: SubmissionResult,
  { at }: Surroundings,
): EventBody[] {
  const task = currentTask(interview);
  if (!task || interview.state !== 'evaluating' || interview.judged !== null) {
    throw refusal(interview, 'out_of_order');
  }
  const counted = isAttempt(submission.verdict);
  const attempt = task.submissions.length + (counted ? 1 : 0);
  const isAutomatic = interview.isAutomatic ?? false;
  const elapsedMs = isAutomatic ? timeOf(task) : elapsedOn(task, interview.stoppedAt ?? at);
  const { verdict, passed, total, passedShare, durationMs } = submission;
  const score = counted ? attemptScore(task, { passedShare, elapsedMs, attempt, quality: null }) : 0;
  const stops = stopsOf(interview, task, submission, at);
  // Field by field: a result may carry more than what is kept.
  const recorded: EventBody = {
    type: 'verdict',
    data: {
      submissionId: submission.submissionId,
      taskId: submission.taskId,
      attempt,
      counted,
      language: submission.language,
      verdict,
      passed,
      total,
      passedShare,
      durationMs,
      elapsedMs,
      codeSha256: submission.codeSha256,
      resultSha256: submission.resultSha256,
      score,
      ...(isAutomatic && { automatic: true }),
      ...(submission.failed && { failed: submission.failed }),
      ...(stops && { stops }),
    },
  };
  if (feedbackBy(verdict) !== null) return [recorded];
  if (isAutomatic) {
    const closed = { deadlineAt: null, outcome: 'timed_out' } as const;
    return [recorded, stateEvent(interview, 'feedback_ready', 'internal_error', closed)];
  }
  const withJudgement = { ...interview, judgement: stops ? { at, stops } : null };
  const deadlineAt = resumedDeadline(withJudgement, task, at);
  return [recorded, stateEvent(interview, 'awaiting_solution', 'internal_error', { deadlineAt })];
}

export function recordFeedback(
  interview: Interview,
  submissionId: string,
  review: Review,
  { at }: Surroundings,
): EventBody[] {
  const task = currentTask(interview);
  if (!task || interview.state !== 'evaluating' || interview.judged !== submissionId) {
    throw refusal(interview, 'out_of_order');
  }
  const index = task.submissions.findIndex((submission) => submission.submissionId === submissionId);
  const submission = task.submissions[index];
  const score = submission
    ? attemptScore(task, { ...submission, attempt: index + 1, quality: review.quality })
    : 0;
  const isSolved = submission !== undefined && isAccepted(submission.verdict);
  const outcome = isSolved ? 'solved' : interview.isAutomatic ? 'timed_out' : failedBy(task);
  const deadlineAt = outcome ? null : resumedDeadline(interview, task, at);
  return [
    { type: 'feedback', data: feedbackOf(submissionId, review, score) },
    stateEvent(interview, 'feedback_ready', 'feedback', { deadlineAt, outcome }),
  ];
}

function failedBy({ submissions, maxAttempts }: TaskProgress): Outcome | null {
  return submissions.length >= maxAttempts ? 'failed' : null;
}

/** How the check has stopped the clock so far; the first rules do not tell. */
function stopsOf(
  { plan, stoppedAt, isAutomatic }: Interview,
  task: TaskProgress,
  { verdict, times = null }: SubmissionResult,
  at: number,
): Stop[] | undefined {
  if (rulesOf(plan) < 2 || isAutomatic) return undefined;
  return stopsOfCheck({ spanMs: at - (stoppedAt ?? at), verdict, times, before: task.stops ?? [] });
}

function resumedDeadline(interview: Interview, task: TaskProgress, at: number): number | null {
  return task.deadlineAt === null ? null : task.deadlineAt + pauseOf(interview, at).ms;
}

/** Field by field: a review may carry more than what is kept. */
function feedbackOf(submissionId: string, review: Review, score: number): FeedbackData {
  const { summary, strengths, improvements, quality, degraded, complexity, confident } = review;
  return {
    submissionId,
    summary,
    strengths,
    improvements,
    quality,
    score,
    degraded,
    ...(complexity != null && { complexity }),
    ...(confident !== undefined && { confident }),
  };
}

import type { Review } from '../measurement/review.ts';
import { taskScore } from '../measurement/scoring.ts';
import { chooseTask } from '../measurement/selection.ts';
import type { SoftSkill } from '../measurement/soft-skills.ts';
import type { RefusalReason } from '../texts/refusals.ts';
import type { InterviewState, Language, Outcome, StateCause } from '../vocabulary.ts';
import { nextAlarm } from './alarm.ts';
import { stopsOfCheck } from './clock.ts';
import type { SubmissionResult, Surroundings } from './commands.ts';
import type { EventBody, FeedbackData, FinalData } from './events.ts';
import {
  abilityOf,
  attemptsLeft,
  currentTask,
  elapsedOn,
  type Interview,
  openTask,
  parOf,
  rulesOf,
  type TaskProgress,
} from './interview.ts';
import { CommandRefused } from './refusal.ts';
import { pauseOf } from './transitions.ts';

/** What each command leads to: the functions behind `decide`. */

/** Tasks after which a precise enough estimate ends the interview, and how precise that is. */
const ENOUGH_TASKS = 3;
const ENOUGH_SE = 150;

export function greet(interview: Interview): EventBody[] {
  if (interview.seq > 0) throw refusal(interview, 'out_of_order');
  const { greeting } = interview.plan;
  return [{ type: 'final', data: { ...greeting, replyTo: [], model: 'template', degraded: false } }];
}

export function recordSoftSkills(interview: Interview, skills: SoftSkill[]): EventBody[] {
  if (interview.state !== 'finished' || interview.reportSha256 !== null) {
    throw refusal(interview, 'out_of_order');
  }
  return [{ type: 'soft_skills', data: { skills } }];
}

export function reportReady(interview: Interview, reportSha256: string): EventBody[] {
  if (interview.state !== 'finished') throw refusal(interview, 'out_of_order');
  if (interview.reportSha256 !== null) throw refusal(interview, 'out_of_order');
  return [{ type: 'finished', data: { reportSha256 } }];
}

export function issueTask(interview: Interview, surroundings: Surroundings): EventBody[] {
  refuseFinished(interview);
  if (openTask(interview)) throw refusal(interview, 'task_open');
  if (surroundings.inFlight) throw refusal(interview, 'run_underway');
  const { plan, tasks } = interview;
  const { mean, se } = abilityOf(interview);
  const enough = tasks.length >= plan.maxTasks || (tasks.length >= ENOUGH_TASKS && se <= ENOUGH_SE);
  const given = new Set(tasks.map((task) => task.taskId));
  const number = tasks.length + 1;
  const choice = enough
    ? null
    : chooseTask({
        ability: mean,
        se,
        candidates: plan.cards.filter((card) => !given.has(card.taskId)),
        seenTaskIds: plan.seenTaskIds,
        seed: `${plan.interviewId}:${number}`,
        bankVersion: plan.bankVersion,
      });
  const card = plan.cards.find((candidate) => candidate.taskId === choice?.taskId);
  if (!choice || !card) return [finishedEvent(interview, 'completed', surroundings)];
  return [
    { type: 'task', data: { ...card, number, maxAttempts: plan.maxAttempts, choice } },
    {
      type: 'state',
      data: {
        state: 'task_issued',
        taskNumber: number,
        deadlineAt: null,
        cause: 'next',
        outcome: null,
        ...attemptsTold(interview, plan.maxAttempts),
        integrity: null,
      },
    },
  ];
}

export function deliverTask(interview: Interview, { at }: Surroundings): EventBody[] {
  const task = openTask(interview);
  if (!task || interview.state !== 'task_issued') throw refusal(interview, 'out_of_order');
  return [stateEvent(interview, 'awaiting_solution', 'delivered', { deadlineAt: at + task.limitMs })];
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

export function recordVerdict(
  interview: Interview,
  submission: SubmissionResult,
  { at }: Surroundings,
): EventBody[] {
  const task = currentTask(interview);
  if (!task || interview.state !== 'evaluating' || interview.judged !== null) {
    throw refusal(interview, 'out_of_order');
  }
  const counted = submission.verdict !== 'internal_error' && submission.verdict !== 'compile_error';
  const attempt = task.submissions.length + (counted ? 1 : 0);
  const elapsedMs = elapsedOn(task, interview.stoppedAt ?? at);
  const score = counted ? scoreOf(task, { ...submission, elapsedMs, attempt, quality: null }) : 0;
  const stops =
    rulesOf(interview.plan) >= 2
      ? stopsOfCheck({
          spanMs: at - (interview.stoppedAt ?? at),
          verdict: submission.verdict,
          times: submission.times ?? null,
          before: task.stops ?? [],
        })
      : undefined;
  const { submissionId, taskId, language, passed, total, passedShare, durationMs, codeSha256, resultSha256 } =
    submission;
  const verdict: EventBody = {
    type: 'verdict',
    data: {
      submissionId,
      taskId,
      attempt,
      counted,
      language,
      verdict: submission.verdict,
      passed,
      total,
      passedShare,
      durationMs,
      elapsedMs,
      codeSha256,
      resultSha256,
      score,
      ...(stops && { stops }),
    },
  };
  if (submission.verdict !== 'internal_error') return [verdict];
  const judged = { ...interview, judgement: stops ? { at, stops } : null };
  return [
    verdict,
    stateEvent(interview, 'awaiting_solution', 'internal_error', {
      deadlineAt: resumedDeadline(judged, task, at),
    }),
  ];
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
    ? scoreOf(task, { ...submission, attempt: index + 1, quality: review.quality })
    : 0;
  const outcome: Outcome | null =
    submission?.verdict === 'accepted'
      ? 'solved'
      : task.submissions.length >= task.maxAttempts
        ? 'failed'
        : null;
  return [
    { type: 'feedback', data: feedbackOf(submissionId, review, score) },
    stateEvent(interview, 'feedback_ready', 'feedback', {
      deadlineAt: outcome ? null : resumedDeadline(interview, task, at),
      outcome,
    }),
  ];
}

/** Field by field: a review may carry more than what is kept. */
function feedbackOf(submissionId: string, review: Review, score: number): FeedbackData {
  const { summary, strengths, improvements, quality, degraded, complexity, confident } = review;
  return {
    submissionId,
    ...{ summary, strengths, improvements, quality, score, degraded },
    ...(complexity != null && { complexity }),
    ...(confident !== undefined && { confident }),
  };
}

export function takeHint(
  interview: Interview,
  taskId: string,
  text: string,
  surroundings: Surroundings,
): EventBody[] {
  const task = workable(interview, taskId, surroundings);
  if (task.hintsUsed >= task.hints) {
    throw new CommandRefused('no_hints_left', 'no_hints_left', interview.state);
  }
  return [{ type: 'hint', data: { taskId, number: task.hintsUsed + 1, text } }];
}

export function giveUp(interview: Interview, taskId: string, surroundings: Surroundings): EventBody[] {
  workable(interview, taskId, surroundings);
  if (surroundings.inFlight) throw refusal(interview, 'run_underway');
  return [stateEvent(interview, 'feedback_ready', 'give_up', { deadlineAt: null, outcome: 'gave_up' })];
}

export function extend(
  interview: Interview,
  { seconds, reason, by }: { seconds: number; reason: string; by: string },
  { at }: Surroundings,
): EventBody[] {
  refuseFinished(interview);
  const task = openTask(interview);
  if (!task || task.deadlineAt === null) {
    throw refusal(interview, 'no_task_to_extend');
  }
  // A deadline that has passed ends the task even if its timer could not ring yet.
  if (interview.stoppedAt === null && at >= task.deadlineAt) throw refusal(interview, 'time_up');
  return [{ type: 'extended', data: { seconds, reason, by, deadlineAt: task.deadlineAt + seconds * 1000 } }];
}

export function finish(interview: Interview, surroundings: Surroundings): EventBody[] {
  if (interview.state === 'finished') return [];
  if (surroundings.inFlight || interview.state === 'evaluating') throw refusal(interview, 'work_underway');
  return [finishedEvent(interview, 'finish', surroundings)];
}

export function ring(interview: Interview, surroundings: Surroundings): EventBody[] {
  const alarm = nextAlarm(interview, surroundings);
  if (!alarm || surroundings.at < alarm.at) return [];
  return alarm.kind === 'deadline'
    ? [stateEvent(interview, 'feedback_ready', 'deadline', { deadlineAt: null, outcome: 'timed_out' })]
    : [finishedEvent(interview, 'idle', surroundings)];
}

export function reply(
  interview: Interview,
  final: FinalData,
  failure: { code: string; message: string } | null,
): EventBody[] {
  const waiting = new Set(interview.pending.map(({ messageId }) => messageId));
  const answer: EventBody = {
    type: 'final',
    data: { ...final, replyTo: final.replyTo.filter((messageId) => waiting.has(messageId)) },
  };
  return failure ? [{ type: 'error', data: { ...failure, retryable: false } }, answer] : [answer];
}

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

/** The open task while its clock runs and time is left. */
function workable(interview: Interview, taskId: string, { at }: Surroundings): TaskProgress {
  refuseFinished(interview);
  if (!interview.tasks.some((task) => task.taskId === taskId)) {
    throw new CommandRefused('unknown_task', 'unknown_task', interview.state);
  }
  const task = openTask(interview);
  if (!task || task.taskId !== taskId) throw refusal(interview, whyClosed(interview, taskId));
  if (interview.state !== 'awaiting_solution' && interview.state !== 'feedback_ready') {
    throw refusal(interview, interview.state === 'evaluating' ? 'evaluating' : 'task_not_received');
  }
  if (task.deadlineAt === null || at >= task.deadlineAt) throw refusal(interview, 'time_up');
  return task;
}

/** How the task ended. */
function whyClosed({ tasks }: Interview, taskId: string): RefusalReason {
  switch (tasks.find((task) => task.taskId === taskId)?.outcome) {
    case 'solved':
      return 'solved';
    case 'failed':
      return 'attempts_used';
    case 'gave_up':
      return 'given_up';
    case 'timed_out':
      return 'time_up';
    default:
      return 'out_of_order';
  }
}

export function refuseFinished(interview: Interview): void {
  if (interview.state === 'finished') throw new CommandRefused('finished', 'finished', 'finished');
}

function refusal(interview: Interview, reason: RefusalReason): CommandRefused {
  return new CommandRefused('wrong_state', reason, interview.state);
}

function stateEvent(
  interview: Interview,
  state: InterviewState,
  cause: StateCause,
  { deadlineAt, outcome }: { deadlineAt: number | null; outcome?: Outcome | null },
): EventBody {
  const task = currentTask(interview);
  const left = task && !outcome ? attemptsLeft(task) : 0;
  return {
    type: 'state',
    data: {
      state,
      taskNumber: interview.tasks.length,
      deadlineAt,
      cause,
      outcome: outcome ?? null,
      ...attemptsTold(interview, left),
      integrity: null,
    },
  };
}

function attemptsTold({ plan }: Interview, left: number): { attemptsLeft?: number } {
  return rulesOf(plan) >= 2 ? { attemptsLeft: left } : {};
}

function finishedEvent(interview: Interview, cause: StateCause, { integrity }: Surroundings): EventBody {
  return {
    type: 'state',
    data: {
      state: 'finished',
      taskNumber: interview.tasks.length,
      deadlineAt: null,
      cause,
      outcome: openTask(interview) ? 'unfinished' : null,
      ...attemptsTold(interview, 0),
      integrity,
    },
  };
}

function resumedDeadline(interview: Interview, task: TaskProgress, at: number): number | null {
  return task.deadlineAt === null ? null : task.deadlineAt + pauseOf(interview, at).ms;
}

function scoreOf(
  task: TaskProgress,
  submission: { passedShare: number; elapsedMs: number; attempt: number; quality: number | null },
): number {
  const scale = (task.limitMs + task.extendedMs) / task.limitMs;
  return taskScore({
    passedShare: submission.passedShare,
    attempts: submission.attempt,
    elapsedMs: submission.elapsedMs,
    parMs: parOf(task),
    limitMs: task.limitMs * scale,
    quality: submission.quality,
  });
}

import type {
  EventBody,
  FinalData,
  InterviewEvent,
  RunData,
  StateCause,
  StateData,
  TaskData,
  VerdictData,
} from './events.ts';
import type { IntegrityDigest } from './integrity.ts';
import {
  abilityOf,
  currentTask,
  elapsedOn,
  type Interview,
  type InterviewPlan,
  openTask,
  type TaskProgress,
} from './interview.ts';
import { taskScore } from './scoring.ts';
import { chooseTask } from './selection.ts';
import type { InterviewState, Language, Outcome, Verdict } from './vocabulary.ts';

/**
 * The rules of an interview as a pure fold: `decide` says which events a command leads to, `evolve` what an event
 * changes. Workflow, report and replay use these two and nothing else.
 */

export type Command =
  | { type: 'greet' }
  | { type: 'send'; messageId: string; text: string }
  | { type: 'issueTask' }
  | { type: 'deliverTask' }
  | { type: 'startRun'; taskId: string; language: Language }
  | { type: 'recordRun'; run: RunData }
  | { type: 'startCheck'; taskId: string; language: Language }
  | { type: 'recordVerdict'; submission: SubmissionResult }
  | { type: 'recordFeedback'; submissionId: string; review: Review }
  | { type: 'takeHint'; taskId: string; text: string }
  | { type: 'giveUp'; taskId: string }
  | { type: 'extend'; seconds: number; reason: string; by: string }
  | { type: 'finish' }
  | { type: 'alarm' }
  | { type: 'reply'; final: FinalData; failure: { code: string; message: string } | null }
  | { type: 'reportReady'; reportSha256: string };

/** What a decision needs beside the state: the time, whether a run or check is on its way, and the latest telemetry digest. */
export interface Situation {
  at: number;
  inFlight: boolean;
  integrity: IntegrityDigest | null;
}

export interface SubmissionResult {
  submissionId: string;
  taskId: string;
  language: Language;
  verdict: Verdict;
  passed: number;
  total: number;
  passedShare: number;
  durationMs: number;
  codeSha256: string;
  resultSha256: string;
}

export interface Review {
  summary: string;
  strengths: string[];
  improvements: string[];
  quality: number | null;
  degraded: boolean;
}

export type RefusalCode =
  | 'wrong_state'
  | 'finished'
  | 'unknown_task'
  | 'no_hints_left'
  | 'language_not_offered';

/** A command that the state does not allow. `message` is for the caller. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly state: InterviewState;

  constructor(code: RefusalCode, message: string, state: InterviewState) {
    super(message);
    this.code = code;
    this.state = state;
  }
}

/** Tasks after which a precise enough estimate ends the interview, and how precise that is. */
const ENOUGH_TASKS = 3;
const ENOUGH_SE = 150;

export function initialInterview(plan: InterviewPlan): Interview {
  return {
    plan,
    state: 'greeting',
    seq: 0,
    tasks: [],
    pending: [],
    stoppedAt: null,
    judged: null,
    lastActivityAt: plan.startedAt,
    finishedAt: null,
    reportSha256: null,
    integrity: null,
  };
}

/** Events that the command leads to, in order. Throws {@link Refusal} when the state does not allow it. */
export function decide(interview: Interview, command: Command, situation: Situation): EventBody[] {
  switch (command.type) {
    case 'greet':
      return greet(interview);
    case 'send':
      refuseFinished(interview);
      return [{ type: 'message', data: { messageId: command.messageId, text: command.text } }];
    case 'issueTask':
      return issueTask(interview, situation);
    case 'deliverTask':
      return deliverTask(interview, situation);
    case 'startRun':
      startWork(interview, command, situation);
      return [];
    case 'recordRun':
      return [{ type: 'run', data: command.run }];
    case 'startCheck':
      return startCheck(interview, command, situation);
    case 'recordVerdict':
      return recordVerdict(interview, command.submission, situation);
    case 'recordFeedback':
      return recordFeedback(interview, command.submissionId, command.review, situation);
    case 'takeHint':
      return takeHint(interview, command.taskId, command.text, situation);
    case 'giveUp':
      return giveUp(interview, command.taskId, situation);
    case 'extend':
      return extend(interview, command, situation);
    case 'finish':
      return finish(interview, situation);
    case 'alarm':
      return ring(interview, situation);
    case 'reply':
      return reply(interview, command.final, command.failure);
    case 'reportReady':
      return reportReady(interview, command.reportSha256);
  }
}

/** The state after the event. Never throws: what has happened has happened. */
export function evolve(interview: Interview, event: InterviewEvent): Interview {
  const next = { ...interview, seq: event.seq };
  switch (event.type) {
    case 'message':
      next.pending = [...interview.pending, { messageId: event.data.messageId, at: event.at }];
      next.lastActivityAt = event.at;
      return next;
    case 'final':
      next.pending = interview.pending.filter(({ messageId }) => !event.data.replyTo.includes(messageId));
      return next;
    case 'task':
      next.tasks = [...interview.tasks, newTask(event.data)];
      next.lastActivityAt = event.at;
      return next;
    case 'state':
      return enterState(next, event.data, event.at);
    case 'run':
      next.lastActivityAt = event.at;
      return next;
    case 'verdict':
      next.judged = event.data.submissionId;
      return updateCurrent(next, (task) => (event.data.counted ? withSubmission(task, event.data) : task));
    case 'hint':
      next.lastActivityAt = event.at;
      return updateCurrent(next, (task) => ({ ...task, hintsUsed: event.data.number }));
    case 'extended':
      next.lastActivityAt = event.at;
      return updateCurrent(next, (task) => ({
        ...task,
        deadlineAt: event.data.deadlineAt,
        extendedMs: task.extendedMs + event.data.seconds * 1000,
      }));
    case 'feedback':
      return updateCurrent(next, (task) => withScore(task, event.data.submissionId, event.data.score));
    case 'finished':
      next.reportSha256 = event.data.reportSha256;
      return next;
    case 'error':
      return next;
  }
}

export type Alarm = { at: number; kind: 'deadline' | 'idle' };

/**
 * When the interview acts by itself next. The clock stands still while a check runs, and nobody is idle while a run
 * is on its way.
 */
export function nextAlarm(interview: Interview, { inFlight }: { inFlight: boolean }): Alarm | null {
  if (interview.state === 'finished' || interview.state === 'evaluating') return null;
  const deadlineAt = openTask(interview)?.deadlineAt ?? null;
  const deadline: Alarm | null = deadlineAt === null ? null : { at: deadlineAt, kind: 'deadline' };
  if (inFlight) return deadline;
  const idle: Alarm = { at: interview.lastActivityAt + interview.plan.idleLimitMs, kind: 'idle' };
  return deadline && deadline.at <= idle.at ? deadline : idle;
}

function greet(interview: Interview): EventBody[] {
  if (interview.seq > 0) throw refusal(interview, 'the candidate was greeted already');
  const { greeting } = interview.plan;
  return [{ type: 'final', data: { ...greeting, replyTo: [], model: 'template', degraded: false } }];
}

function reportReady(interview: Interview, reportSha256: string): EventBody[] {
  if (interview.state !== 'finished') throw refusal(interview, 'only a finished interview has a report');
  if (interview.reportSha256 !== null) throw refusal(interview, 'the report is there already');
  return [{ type: 'finished', data: { reportSha256 } }];
}

function issueTask(interview: Interview, situation: Situation): EventBody[] {
  refuseFinished(interview);
  if (openTask(interview)) throw refusal(interview, 'the current task is still open');
  if (situation.inFlight) throw refusal(interview, 'a run is still on its way');
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
  if (!choice || !card) return [finishedEvent(interview, 'completed', situation)];
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
        integrity: null,
      },
    },
  ];
}

function deliverTask(interview: Interview, { at }: Situation): EventBody[] {
  const task = openTask(interview);
  if (!task || interview.state !== 'task_issued') throw refusal(interview, 'no task waits to be delivered');
  return [stateEvent(interview, 'awaiting_solution', 'delivered', { deadlineAt: at + task.limitMs })];
}

function startCheck(
  interview: Interview,
  command: { taskId: string; language: Language },
  situation: Situation,
): EventBody[] {
  const task = startWork(interview, command, situation);
  const deadline = { deadlineAt: task.deadlineAt };
  const evaluating = stateEvent(interview, 'evaluating', 'check', deadline);
  if (interview.state === 'awaiting_solution') return [evaluating];
  return [stateEvent(interview, 'awaiting_solution', 'check', deadline), evaluating];
}

function recordVerdict(interview: Interview, submission: SubmissionResult, { at }: Situation): EventBody[] {
  const task = currentTask(interview);
  if (!task || interview.state !== 'evaluating' || interview.judged !== null) {
    throw refusal(interview, 'no check waits for a verdict');
  }
  const counted = submission.verdict !== 'internal_error' && submission.verdict !== 'compile_error';
  const attempt = task.submissions.length + (counted ? 1 : 0);
  const elapsedMs = elapsedOn(task, interview.stoppedAt ?? at);
  const score = counted ? scoreOf(task, { ...submission, elapsedMs, attempt, quality: null }) : 0;
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
    },
  };
  if (submission.verdict !== 'internal_error') return [verdict];
  return [
    verdict,
    stateEvent(interview, 'awaiting_solution', 'internal_error', {
      deadlineAt: resumedDeadline(interview, task, at),
    }),
  ];
}

function recordFeedback(
  interview: Interview,
  submissionId: string,
  review: Review,
  { at }: Situation,
): EventBody[] {
  const task = currentTask(interview);
  if (!task || interview.state !== 'evaluating' || interview.judged !== submissionId) {
    throw refusal(interview, 'this submission does not wait for feedback');
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
    { type: 'feedback', data: { submissionId, ...review, score } },
    stateEvent(interview, 'feedback_ready', 'feedback', {
      deadlineAt: outcome ? null : resumedDeadline(interview, task, at),
      outcome,
    }),
  ];
}

function takeHint(interview: Interview, taskId: string, text: string, situation: Situation): EventBody[] {
  const task = workable(interview, taskId, situation);
  if (task.hintsUsed >= task.hints) {
    throw new Refusal('no_hints_left', `all ${task.hints} hints of this task were given`, interview.state);
  }
  return [{ type: 'hint', data: { taskId, number: task.hintsUsed + 1, text } }];
}

function giveUp(interview: Interview, taskId: string, situation: Situation): EventBody[] {
  workable(interview, taskId, situation);
  if (situation.inFlight) throw refusal(interview, 'a run is still on its way');
  return [stateEvent(interview, 'feedback_ready', 'give_up', { deadlineAt: null, outcome: 'gave_up' })];
}

function extend(
  interview: Interview,
  { seconds, reason, by }: { seconds: number; reason: string; by: string },
  { at }: Situation,
): EventBody[] {
  refuseFinished(interview);
  const task = openTask(interview);
  if (!task || task.deadlineAt === null) {
    throw refusal(interview, 'no task is open whose time could be extended');
  }
  // A deadline that has passed ends the task even if its timer could not ring yet.
  if (interview.stoppedAt === null && at >= task.deadlineAt)
    throw refusal(interview, 'the time for this task is up');
  return [{ type: 'extended', data: { seconds, reason, by, deadlineAt: task.deadlineAt + seconds * 1000 } }];
}

function finish(interview: Interview, situation: Situation): EventBody[] {
  if (interview.state === 'finished') return [];
  if (situation.inFlight || interview.state === 'evaluating')
    throw refusal(interview, 'a run or check is still on its way');
  return [finishedEvent(interview, 'finish', situation)];
}

function ring(interview: Interview, situation: Situation): EventBody[] {
  const alarm = nextAlarm(interview, situation);
  if (!alarm || situation.at < alarm.at) return [];
  return alarm.kind === 'deadline'
    ? [stateEvent(interview, 'feedback_ready', 'deadline', { deadlineAt: null, outcome: 'timed_out' })]
    : [finishedEvent(interview, 'idle', situation)];
}

function reply(
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
function startWork(
  interview: Interview,
  { taskId, language }: { taskId: string; language: Language },
  situation: Situation,
): TaskProgress {
  const task = workable(interview, taskId, situation);
  if (!interview.plan.languages.includes(language)) {
    throw new Refusal('language_not_offered', `this interview does not offer ${language}`, interview.state);
  }
  if (situation.inFlight) throw refusal(interview, 'another run or check is still on its way');
  return task;
}

/** The open task while its clock runs and time is left. */
function workable(interview: Interview, taskId: string, { at }: Situation): TaskProgress {
  refuseFinished(interview);
  if (!interview.tasks.some((task) => task.taskId === taskId)) {
    throw new Refusal('unknown_task', `task ${taskId} was not issued in this interview`, interview.state);
  }
  const task = openTask(interview);
  if (!task || task.taskId !== taskId) throw refusal(interview, 'the task is closed');
  if (interview.state !== 'awaiting_solution' && interview.state !== 'feedback_ready') {
    throw refusal(interview, `not possible while the interview is ${interview.state}`);
  }
  if (task.deadlineAt === null || at >= task.deadlineAt)
    throw refusal(interview, 'the time for this task is up');
  return task;
}

function refuseFinished(interview: Interview): void {
  if (interview.state === 'finished') throw new Refusal('finished', 'the interview is finished', 'finished');
}

function refusal(interview: Interview, message: string): Refusal {
  return new Refusal('wrong_state', message, interview.state);
}

function stateEvent(
  interview: Interview,
  state: InterviewState,
  cause: StateCause,
  { deadlineAt, outcome }: { deadlineAt: number | null; outcome?: Outcome | null },
): EventBody {
  return {
    type: 'state',
    data: {
      state,
      taskNumber: interview.tasks.length,
      deadlineAt,
      cause,
      outcome: outcome ?? null,
      integrity: null,
    },
  };
}

function finishedEvent(interview: Interview, cause: StateCause, { integrity }: Situation): EventBody {
  return {
    type: 'state',
    data: {
      state: 'finished',
      taskNumber: interview.tasks.length,
      deadlineAt: null,
      cause,
      outcome: openTask(interview) ? 'unfinished' : null,
      integrity,
    },
  };
}

function resumedDeadline(interview: Interview, task: TaskProgress, at: number): number | null {
  return task.deadlineAt === null ? null : task.deadlineAt + (at - (interview.stoppedAt ?? at));
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
    parMs: task.parMs * scale,
    limitMs: task.limitMs * scale,
    quality: submission.quality,
  });
}

/** What the candidate does counts as activity, and so does the end of what they waited for; a clock does not. */
const ACTIVITY: readonly StateCause[] = [
  'next',
  'delivered',
  'check',
  'feedback',
  'internal_error',
  'give_up',
];

function enterState(interview: Interview, data: StateData, at: number): Interview {
  const pausedMs = interview.stoppedAt !== null && data.state !== 'evaluating' ? at - interview.stoppedAt : 0;
  const next = updateCurrent({ ...interview, state: data.state }, (task) => ({
    ...task,
    deliveredAt: data.cause === 'delivered' ? at : task.deliveredAt,
    deadlineAt: data.deadlineAt,
    stoppedMs: task.stoppedMs + pausedMs,
    outcome: task.outcome ?? data.outcome,
  }));
  next.stoppedAt = data.state === 'evaluating' ? at : null;
  next.judged = null;
  if (ACTIVITY.includes(data.cause)) next.lastActivityAt = at;
  if (data.state === 'finished') {
    next.finishedAt = at;
    next.integrity = data.integrity;
  }
  return next;
}

function newTask(data: TaskData): TaskProgress {
  return {
    ...data,
    hintsUsed: 0,
    deliveredAt: null,
    deadlineAt: null,
    stoppedMs: 0,
    extendedMs: 0,
    submissions: [],
    outcome: null,
  };
}

function withSubmission(task: TaskProgress, data: VerdictData): TaskProgress {
  const { submissionId, verdict, passedShare, elapsedMs, score } = data;
  return {
    ...task,
    submissions: [...task.submissions, { submissionId, verdict, passedShare, elapsedMs, score }],
  };
}

function withScore(task: TaskProgress, submissionId: string, score: number): TaskProgress {
  return {
    ...task,
    submissions: task.submissions.map((submission) =>
      submission.submissionId === submissionId ? { ...submission, score } : submission,
    ),
  };
}

function updateCurrent(interview: Interview, change: (task: TaskProgress) => TaskProgress): Interview {
  const task = currentTask(interview);
  return task ? { ...interview, tasks: [...interview.tasks.slice(0, -1), change(task)] } : interview;
}

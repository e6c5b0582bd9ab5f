import { isOutage } from '../measurement/verdicts.ts';
import type { StateCause } from '../vocabulary.ts';
import { addStops, type Stop, stoppedMs } from './clock.ts';
import type { CreditedData, FeedbackData, StateData, TaskData, VerdictData } from './events.ts';
import { currentTask, type Interview, MOST_PAUSES, rulesOf, type TaskProgress } from './interview.ts';

/** What each event changes: the functions behind `evolve`. */

/** What the candidate does counts as activity, and so does the end of what they waited for; a clock does not. */
const ACTIVITY: readonly StateCause[] = [
  'next',
  'delivered',
  'check',
  'feedback',
  'internal_error',
  'give_up',
];

/** How the evaluation that ends at `at` has stopped the clock. */
export function pauseOf(interview: Interview, at: number): { ms: number; stops: Stop[] } {
  const { plan, stoppedAt, judgement, isAutomatic = false } = interview;
  // Once the time is up there is no clock to stop.
  if (stoppedAt === null || isAutomatic) return { ms: 0, stops: [] };
  if (rulesOf(plan) < 2 || !judgement) return { ms: at - stoppedAt, stops: [] };
  const review: Stop = { cause: 'review', ms: at - judgement.at, overMs: 0 };
  const stops = review.ms > 0 ? [...judgement.stops, review] : judgement.stops;
  return { ms: stoppedMs(stops), stops };
}

export function enterState(interview: Interview, data: StateData, at: number): Interview {
  const pause = data.state === 'evaluating' ? { ms: 0, stops: [] } : pauseOf(interview, at);
  const next = updateCurrent({ ...interview, state: data.state }, (task) => ({
    ...task,
    deliveredAt: data.cause === 'delivered' ? at : task.deliveredAt,
    deadlineAt: data.deadlineAt,
    stoppedMs: task.stoppedMs + pause.ms,
    stops: addStops(task.stops ?? [], pause.stops),
    ...withPause(task, interview.stoppedAt, at),
    outcome: task.outcome ?? data.outcome,
  }));
  next.stoppedAt = data.state === 'evaluating' ? at : null;
  next.judged = null;
  next.judgement = null;
  if (interview.isAutomatic || data.cause === 'deadline') next.isAutomatic = data.state === 'evaluating';
  if (ACTIVITY.includes(data.cause)) next.lastActivityAt = at;
  if (data.state === 'finished') {
    next.finishedAt = at;
    next.integrity = data.integrity;
  }
  return next;
}

/** The clock has stood still from `stoppedAt` to `at`. */
function withPause({ pauses = [] }: TaskProgress, stoppedAt: number | null, at: number) {
  if (stoppedAt === null || stoppedAt === at) return {};
  return { pauses: [...pauses, { from: stoppedAt, to: at }].slice(-MOST_PAUSES) };
}

/** The time that is given back is no time on the task, as if the clock had stood still for it. */
export function withCredit(task: TaskProgress, { seconds, overMs, deadlineAt }: CreditedData): TaskProgress {
  const ms = seconds * 1_000;
  return {
    ...task,
    deadlineAt,
    stoppedMs: task.stoppedMs + ms,
    stops: addStops(task.stops ?? [], [{ cause: 'disconnect', ms, overMs }]),
  };
}

export function newTask(data: TaskData): TaskProgress {
  return {
    ...data,
    hintsUsed: 0,
    deliveredAt: null,
    deadlineAt: null,
    stoppedMs: 0,
    stops: [],
    extendedMs: 0,
    submissions: [],
    outcome: null,
  };
}

export function withVerdict(task: TaskProgress, data: VerdictData): TaskProgress {
  const { language, codeSha256 } = data;
  const judged = isOutage(data.verdict) ? task : { ...task, lastChecked: { language, codeSha256 } };
  return data.counted ? withSubmission(judged, data) : judged;
}

function withSubmission(task: TaskProgress, data: VerdictData): TaskProgress {
  const { submissionId, verdict, passedShare, elapsedMs, score } = data;
  return {
    ...task,
    submissions: [...task.submissions, { submissionId, verdict, passedShare, elapsedMs, score }],
  };
}

export function withFeedback(task: TaskProgress, data: FeedbackData): TaskProgress {
  const { submissionId, score, quality, confident } = data;
  const doubted = quality !== null && confident === false;
  return {
    ...task,
    submissions: task.submissions.map((submission) =>
      submission.submissionId === submissionId
        ? { ...submission, score, ...(doubted && { doubted }) }
        : submission,
    ),
  };
}

export function withNudge(at: number): (task: TaskProgress) => TaskProgress {
  return (task) => ({ ...task, nudges: { count: (task.nudges?.count ?? 0) + 1, at } });
}

export function updateCurrent(interview: Interview, change: (task: TaskProgress) => TaskProgress): Interview {
  const task = currentTask(interview);
  return task ? { ...interview, tasks: [...interview.tasks.slice(0, -1), change(task)] } : interview;
}

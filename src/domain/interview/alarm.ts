import { type Interview, openTask, parOf, rulesOf, type TaskProgress, timeOf } from './interview.ts';

export type Alarm = { at: number; kind: 'deadline' | 'idle' | 'time_left' | 'nudge' };

/** Whoever is there, or has time on the clock, does something within a day, or is not there. */
const LONGEST_IDLE_MS = 24 * 3600_000;
/** Time is short when this share of it is left, and once more when this is. */
const SHORT_SHARE = 0.2;
const SHORT_MS = 120_000;
/** So long, or this share of the expected time, may a candidate be silent. */
const LEAST_SILENCE_MS = 240_000;
const SILENT_SHARE = 0.3;
const MOST_NUDGES = 2;

/** What the alarms go by beside the interview. */
export interface Watch {
  inFlight: boolean;
  /** When the candidate was seen without doing anything. */
  seenAt?: number | null;
  /** What was last read of the editor. */
  draft?: { taskId: string; draft: { savedAt: number } | null } | null;
  /** The interviewer speaks or is about to. */
  isTalking?: boolean;
  /** The present moment: once the time is up, nothing more is said of it. */
  at?: number;
}

/**
 * When the interview acts by itself next. The clock stands still while a check runs, and nobody is idle while a run
 * is on its way. While a deadline runs, or the candidate was seen (`seenAt`) without doing anything, the idle limit
 * does not end it, for a day at most.
 */
export function nextAlarm(interview: Interview, watch: Watch): Alarm | null {
  if (interview.state === 'finished' || interview.state === 'evaluating') return null;
  const task = openTask(interview);
  const deadlineAt = task?.deadlineAt ?? null;
  const alarms: Alarm[] = [];
  if (task && deadlineAt !== null) {
    const shortAt = timeShortAt(interview, task, deadlineAt);
    const isUp = (watch.at ?? 0) >= deadlineAt;
    if (shortAt !== null && !isUp) alarms.push({ at: shortAt, kind: 'time_left' });
    alarms.push({ at: deadlineAt, kind: 'deadline' });
  }
  if (!watch.inFlight) {
    const nudgeAt = task && nudgeAtOf(interview, task, watch);
    if (nudgeAt !== null) alarms.push({ at: nudgeAt, kind: 'nudge' });
    const { seenAt = null } = watch;
    const limitAt = idleAt(interview, deadlineAt !== null, seenAt);
    alarms.push({ at: Math.max(limitAt, waitsUntilOf(interview)), kind: 'idle' });
  }
  // Of those at one moment, the first in the list.
  return alarms.reduce<Alarm | null>((next, alarm) => (next && next.at <= alarm.at ? next : alarm), null);
}

/** When it is to be told next that time is short; null when it was, or is too short to be told of. */
function timeShortAt({ plan }: Interview, task: TaskProgress, deadlineAt: number): number | null {
  if (rulesOf(plan) < 3) return null;
  const told = task.timeLeftTold ?? timeOf(task);
  const next = Math.max(...[timeOf(task) * SHORT_SHARE, SHORT_MS].filter((ms) => ms < told));
  return Number.isFinite(next) ? deadlineAt - Math.floor(next) : null;
}

/** When the interviewer asks what holds the candidate up; null while it speaks, or has asked often enough. */
function nudgeAtOf(
  { plan, lastActivityAt }: Interview,
  task: TaskProgress,
  { draft = null, isTalking = false, at: now = 0 }: Watch,
): number | null {
  const isUp = task.deadlineAt !== null && now >= task.deadlineAt;
  if (rulesOf(plan) < 3 || isTalking || isUp || task.deliveredAt === null) return null;
  const { count, at } = task.nudges ?? { count: 0, at: 0 };
  if (count >= MOST_NUDGES) return null;
  const writtenAt = draft?.taskId === task.taskId ? (draft.draft?.savedAt ?? 0) : 0;
  return Math.max(lastActivityAt, writtenAt, at) + Math.max(LEAST_SILENCE_MS, SILENT_SHARE * parOf(task));
}

/** Up to when an interview that was not begun with waits, whoever is there. */
function waitsUntilOf({ plan, tasks, lastActivityAt }: Interview): number {
  const isBegun = tasks.length > 0 || lastActivityAt > plan.startedAt;
  return isBegun ? 0 : (plan.waitsUntil ?? 0);
}

function idleAt({ plan, lastActivityAt }: Interview, hasDeadline: boolean, seenAt: number | null): number {
  const { idleLimitMs } = plan;
  if (rulesOf(plan) < 2) return lastActivityAt + idleLimitMs;
  const latest = lastActivityAt + Math.max(idleLimitMs, LONGEST_IDLE_MS);
  return hasDeadline ? latest : Math.min(latest, Math.max(lastActivityAt, seenAt ?? 0) + idleLimitMs);
}

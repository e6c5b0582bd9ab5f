import type { IntegrityDigest } from '../integrity/digest.ts';
import type { Accommodation } from '../integrity/evidence.ts';
import { type Estimate, estimateAbility, priorFor, type Response } from '../measurement/ability.ts';
import type { TaskCard } from '../measurement/selection.ts';
import { isAccepted } from '../measurement/verdicts.ts';
import { MAIN_ORGANISATION } from '../organisations.ts';
import type { PackageTerms } from '../packages/terms.ts';
import type { InterviewState, Language, Level, Locale, Outcome, Track, Verdict } from '../vocabulary.ts';
import type { Stop } from './clock.ts';
import type { NoticeData, TaskData } from './events.ts';
import type { Span } from './spans.ts';

/** What is fixed when an interview starts. Times in milliseconds. */
export interface InterviewPlan {
  interviewId: string;
  /** Pseudonymous: the user's id, never a name or an address. */
  candidateId: string;
  /** Whose interview it is; left out before there were organisations, and then of `main`. */
  organisationId?: string;
  track: Track;
  level: Level;
  locale: Locale;
  languages: Language[];
  maxTasks: number;
  /** Tries the room: it says nothing of the candidate, and is gone after {@link PRACTICE_LIFETIME_MS}. */
  practice?: true;
  maxAttempts: number;
  /** An interview that nobody touches for so long ends by itself. */
  idleLimitMs: number;
  /** Until its first task or message it does not, before that moment: the candidate may try the room first. */
  waitsUntil?: number;
  /** The package that it was ordered by; left out for those that people start by themselves. `cards` have its times. */
  terms?: PackageTerms;
  /** The edition of the rules that it began with, which hold to its end; see {@link RULES}. */
  rules?: number;
  startedAt: number;
  greeting: { replyId: string; messageId: string; text: string };
  /** What is said at the end; left out before the third rules. */
  closing?: { replyId: string; messageId: string; text: string };
  /** What the candidate said they need; left out for nothing. */
  accommodations?: Accommodation[];
  /** Left out where nothing was acknowledged. */
  notice?: NoticeData;
  bankVersion: string;
  /** The track's tasks as they were at the start. */
  cards: TaskCard[];
  seenTaskIds: string[];
}

/** A day from its start. */
export const PRACTICE_LIFETIME_MS = 24 * 3600_000;

/**
 * The rules as they are now. 1 (plans without a number): a check stops the clock for all the time that it takes, and
 * `state` events do not tell the attempts that are left. 2: without a model, replies know no facts, and the interviewer speaks
 * unasked about accepted answers alone. Histories and reports of earlier interviews are derived again from their events, so what
 * an interview began with stays.
 */
export const RULES = 3;

export function rulesOf({ rules = 1 }: InterviewPlan): number {
  return rules;
}

export function organisationOf({ organisationId = MAIN_ORGANISATION }: InterviewPlan): string {
  return organisationId;
}

/** The state of one interview, a fold of its plan and its events. Plain JSON, so that it can be carried on. */
export interface Interview {
  plan: InterviewPlan;
  state: InterviewState;
  /** Number of the last event. */
  seq: number;
  /** Tasks in the order of issue; the last one is the current one. */
  tasks: TaskProgress[];
  /** Messages of the candidate that wait for a `final`, oldest first. */
  pending: { messageId: string; at: number }[];
  /** Since when the task's clock stands still, while a check runs. */
  stoppedAt: number | null;
  /** The submission whose verdict the running evaluation has brought; its feedback is still to come. */
  judged: string | null;
  /** When that verdict came, with what the check gives back of the time until then. */
  judgement?: { at: number; stops: Stop[] } | null;
  /** The running evaluation is of a draft, by itself: the time is up, and the task ends with it. */
  isAutomatic?: boolean;
  lastActivityAt: number;
  finishedAt: number | null;
  reportSha256: string | null;
  /** Said once: that no tokens are left for a model. */
  toldOfTokenCap?: true;
  /** The candidate has appealed, which they may do once. */
  appealed?: true;
  integrity: IntegrityDigest | null;
  /** Recordings that are answers; left out for none. */
  recorded?: string[];
}

/** Recorded answers of one interview. */
export const MOST_RECORDED = 50;

export interface TaskProgress extends TaskData {
  hintsUsed: number;
  deliveredAt: number | null;
  deadlineAt: number | null;
  /** For how long the clock stood still, and by how much the limit was extended. */
  stoppedMs: number;
  /** By what it stood still; empty under the first rules. */
  stops?: Stop[];
  /** The latest times for which it stood still, {@link MOST_PAUSES} at most; left out for none. */
  pauses?: Span[];
  extendedMs: number;
  /** The code that was last judged, whether it counted or not. */
  lastChecked?: { language: Language; codeSha256: string };
  /** How much time was left when that was last told, in milliseconds; left out before. */
  timeLeftTold?: number;
  /** How often the interviewer has asked what holds the candidate up, and when last; left out for never. */
  nudges?: { count: number; at: number };
  /** Counted attempts, with their scores as last known. */
  submissions: Submission[];
  /** Null while the task is open. */
  outcome: Outcome | null;
}

/** What asks about them asks about the last minutes. */
export const MOST_PAUSES = 20;

interface Submission {
  submissionId: string;
  verdict: Verdict;
  passedShare: number;
  elapsedMs: number;
  score: number;
  /** True when the reviewer's quality is not to be relied on. */
  doubted?: true;
}

/** The row that lists and status answers show. */
export interface InterviewView {
  state: InterviewState;
  taskNumber: number;
  currentTaskId: string | null;
  deadlineAt: number | null;
  attemptsLeft: number;
  finishedAt: number | null;
  reportReady: boolean;
}

export function currentTask(interview: Interview): TaskProgress | null {
  return interview.tasks.at(-1) ?? null;
}

/** The current task while it can still be worked on. */
export function openTask(interview: Interview): TaskProgress | null {
  const task = currentTask(interview);
  return task && task.outcome === null && interview.state !== 'finished' ? task : null;
}

export function attemptsLeft(task: TaskProgress): number {
  const last = task.submissions.at(-1);
  // An accepted answer ends the task as soon as its feedback is there.
  const isOver = task.outcome !== null || (last !== undefined && isAccepted(last.verdict));
  return isOver ? 0 : task.maxAttempts - task.submissions.length;
}

/** Rungs of the ladder that can still be taken. */
export function hintsLeft(task: TaskProgress): number {
  return task.outcome === null ? task.hints - task.hintsUsed : 0;
}

/** The time that is expected, with a larger one where the limit was extended; milliseconds. */
export function parOf({ parMs, limitMs, extendedMs }: TaskProgress): number {
  return parMs * ((limitMs + extendedMs) / limitMs);
}

/** Best score of the counted attempts; 0 without any. */
export function bestScore(task: TaskProgress): number {
  return Math.max(0, ...task.submissions.map((submission) => submission.score));
}

/** All the time that there is for the task. */
export function timeOf({ limitMs, extendedMs }: TaskProgress): number {
  return limitMs + extendedMs;
}

/** Time on the task by the server's clock, without the time for which that stood still. */
export function elapsedOn(task: TaskProgress, at: number): number {
  return task.deliveredAt === null ? 0 : Math.max(0, at - task.deliveredAt - task.stoppedMs);
}

/** What the ended tasks say. One left open without an attempt says nothing. */
export function responses(interview: Interview): Response[] {
  return interview.tasks
    .filter((task) => task.outcome !== null && (task.outcome !== 'unfinished' || task.submissions.length > 0))
    .map((task) => ({ rating: task.rating, score: bestScore(task) }));
}

export function abilityOf(interview: Interview): Estimate {
  return estimateAbility(responses(interview), priorFor(interview.plan.level));
}

export function viewOf(interview: Interview): InterviewView {
  const open = openTask(interview);
  const finished = interview.state === 'finished';
  return {
    state: interview.state,
    taskNumber: interview.tasks.length,
    currentTaskId: finished ? null : (currentTask(interview)?.taskId ?? null),
    deadlineAt: open?.deadlineAt ?? null,
    attemptsLeft: open ? attemptsLeft(open) : 0,
    finishedAt: interview.finishedAt,
    reportReady: interview.reportSha256 !== null,
  };
}

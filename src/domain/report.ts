import { abilityBand } from './ability.ts';
import type { InterviewEvent, VerdictData } from './events.ts';
import { abilityOf, type Interview, type InterviewPlan, type TaskProgress } from './interview.ts';
import { abilityLabel } from './labels.ts';
import { evolve, initialInterview } from './machine.ts';
import type { TaskChoice } from './selection.ts';

/**
 * The report of an interview as a document, in the contract's words; ISO-8601 times, durations in milliseconds. It is
 * a fold of the plan and the events and of nothing else, so whoever has those can derive it again.
 */
export interface Report {
  session_id: string;
  track: string;
  level: string;
  finished_at: string;
  /** A 90 % band and what it means; `estimate` is its middle. */
  ability: { estimate: number; low: number; high: number; label: string };
  tasks: ReportTask[];
  extensions: { at: string; seconds: number; reason: string; by: string; deadline_at: string }[];
  signals: { kind: string; severity: string; count: number }[];
  /** What a model should have written and a template did. */
  degraded: { kind: 'reply' | 'feedback'; id: string; at: string }[];
}

interface ReportTask {
  task_id: string;
  number: number;
  title: string;
  rating: number;
  outcome: string;
  time_ms: number;
  hints: number;
  attempts: ReportAttempt[];
  why_chosen: {
    ability: number;
    se: number;
    target: number;
    candidates: { task_id: string; rating: number; chance: number }[];
    seed: string;
    bank_version: string;
  };
}

interface ReportAttempt {
  submission_id: string;
  at: string;
  language: string;
  code_sha256: string;
  verdict: string;
  passed: number;
  total: number;
  score: number;
}

/** Folds the events of a finished interview. Throws when they do not end in `finished`. */
export function buildReport(plan: InterviewPlan, events: readonly InterviewEvent[]): Report {
  const interview = events.reduce(evolve, initialInterview(plan));
  if (interview.finishedAt === null) throw new Error(`interview ${plan.interviewId} is not finished`);
  const estimate = abilityOf(interview);
  const { low, high } = abilityBand(estimate);
  return {
    session_id: plan.interviewId,
    track: plan.track,
    level: plan.level,
    finished_at: iso(interview.finishedAt),
    ability: {
      estimate: round(estimate.mean, 1),
      low: round(low, 1),
      high: round(high, 1),
      label: abilityLabel(estimate.mean),
    },
    tasks: interview.tasks.map((task) => reportTask(task, events)),
    extensions: extensionsOf(events),
    signals: signalsOf(interview),
    degraded: degradedOf(events),
  };
}

function reportTask(task: TaskProgress, events: readonly InterviewEvent[]): ReportTask {
  return {
    task_id: task.taskId,
    number: task.number,
    title: task.title,
    rating: task.rating,
    outcome: task.outcome ?? 'unfinished',
    time_ms: timeOn(task, events),
    hints: task.hintsUsed,
    attempts: attemptsOn(task, events),
    why_chosen: whyChosen(task.choice),
  };
}

/** From delivery to the event that closed the task, without the time that checks took. */
function timeOn(task: TaskProgress, events: readonly InterviewEvent[]): number {
  const closed = events.find(
    (event) => event.type === 'state' && event.data.taskNumber === task.number && event.data.outcome !== null,
  );
  return closed && task.deliveredAt !== null ? closed.at - task.deliveredAt - task.stoppedMs : 0;
}

function attemptsOn(task: TaskProgress, events: readonly InterviewEvent[]): ReportAttempt[] {
  return events.flatMap((event) => {
    if (event.type !== 'verdict' || event.data.taskId !== task.taskId || !event.data.counted) return [];
    return [reportAttempt(event.data, event.at, task)];
  });
}

function reportAttempt(data: VerdictData, at: number, task: TaskProgress): ReportAttempt {
  const known = task.submissions.find((submission) => submission.submissionId === data.submissionId);
  return {
    submission_id: data.submissionId,
    at: iso(at),
    language: data.language,
    code_sha256: data.codeSha256,
    verdict: data.verdict,
    passed: data.passed,
    total: data.total,
    score: round(known?.score ?? data.score, 4),
  };
}

function whyChosen(choice: TaskChoice): ReportTask['why_chosen'] {
  return {
    ability: round(choice.ability, 1),
    se: round(choice.se, 1),
    target: round(choice.target, 1),
    candidates: choice.candidates.map(({ taskId, rating, chance }) => ({
      task_id: taskId,
      rating,
      chance: round(chance, 4),
    })),
    seed: choice.seed,
    bank_version: choice.bankVersion,
  };
}

function extensionsOf(events: readonly InterviewEvent[]): Report['extensions'] {
  return events.flatMap((event) => {
    if (event.type !== 'extended') return [];
    const { seconds, reason, by, deadlineAt } = event.data;
    return [{ at: iso(event.at), seconds, reason, by, deadline_at: iso(deadlineAt) }];
  });
}

function signalsOf(interview: Interview): Report['signals'] {
  return (interview.integrity?.signals ?? []).map(({ kind, severity, count }) => ({ kind, severity, count }));
}

function degradedOf(events: readonly InterviewEvent[]): Report['degraded'] {
  return events.flatMap((event): Report['degraded'] => {
    if (event.type === 'final' && event.data.degraded) {
      return [{ kind: 'reply', id: event.data.messageId, at: iso(event.at) }];
    }
    if (event.type === 'feedback' && event.data.degraded) {
      return [{ kind: 'feedback', id: event.data.submissionId, at: iso(event.at) }];
    }
    return [];
  });
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

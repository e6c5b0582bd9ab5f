import { addStops, type StopCause } from '../../domain/interview/clock.ts';
import type { FeedbackData, InterviewEvent, VerdictData } from '../../domain/interview/events.ts';
import {
  bestScore,
  type InterviewPlan,
  rulesOf,
  type TaskProgress,
} from '../../domain/interview/interview.ts';
import type { TaskChoice } from '../../domain/measurement/selection.ts';
import { type FollowUp, followUpsOn } from './follow-ups.ts';
import { iso, round, sinceStart } from './format.ts';

export interface ReportTask {
  task_id: string;
  number: number;
  title: string;
  rating: number;
  outcome: string;
  time_ms: number;
  /** For how long the clock stood still, and by what; not in interviews that began before there were caps. */
  stopped_ms?: number;
  stopped?: ReportStop[];
  par_ms: number;
  /** As given at first; `extensions` say what was added. */
  limit_ms: number;
  max_attempts: number;
  /** What enters the ability: the best score of the counted attempts; 0 without any. */
  score: number;
  /** Number of hints taken. */
  hints: number;
  hints_taken: { number: number; at_ms: number; text: string }[];
  runs: number;
  /** The checks that counted. */
  attempts: ReportAttempt[];
  /** All checks, also those that did not count. */
  submissions: ReportSubmission[];
  follow_ups: FollowUp[];
  why_chosen: {
    ability: number;
    se: number;
    target: number;
    candidates: { task_id: string; rating: number; chance: number }[];
    seed: string;
    bank_version: string;
  };
}

interface ReportStop {
  cause: Exclude<StopCause, 'fault'>;
  ms: number;
  /** What more it took and was not given back: left out where nothing was over a cap. */
  over_ms?: number;
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

interface ReportSubmission extends ReportAttempt {
  at_ms: number;
  /** Time on the task when it was sent. */
  elapsed_ms: number;
  duration_ms: number;
  counted: boolean;
  /** Number of counted attempts once it was in. */
  attempt: number;
  /** The whole result, a JSON text in the store. */
  result_sha256: string;
  /** Null when none was recorded. */
  review: {
    summary: string;
    strengths: string[];
    improvements: string[];
    /** 0–1; null when no reviewer judged it. */
    quality: number | null;
    /** What the reviewer takes the code's time and memory to be; null when no model has reviewed it. */
    complexity: string | null;
    /**
     * False when the quality of the same code without comments and names was judged otherwise, or not at all; null
     * without a quality.
     */
    confident: boolean | null;
    degraded: boolean;
  } | null;
}

interface Told {
  plan: InterviewPlan;
  events: readonly InterviewEvent[];
}

export function reportTask(task: TaskProgress, { plan, events }: Told): ReportTask {
  const submissions = submissionsOn(task, { plan, events });
  return {
    task_id: task.taskId,
    number: task.number,
    title: task.title,
    rating: task.rating,
    outcome: task.outcome ?? 'unfinished',
    time_ms: timeOn(task, events),
    ...(rulesOf(plan) >= 2 && { stopped_ms: task.stoppedMs, stopped: stoppedBy(task) }),
    par_ms: task.parMs,
    limit_ms: task.limitMs,
    max_attempts: task.maxAttempts,
    score: round(bestScore(task), 4),
    hints: task.hintsUsed,
    hints_taken: events.flatMap((event) => {
      if (event.type !== 'hint' || event.data.taskId !== task.taskId) return [];
      return [{ number: event.data.number, at_ms: sinceStart(plan, event.at), text: event.data.text }];
    }),
    runs: events.filter(({ type, data }) => type === 'run' && data.taskId === task.taskId).length,
    attempts: submissions.filter(({ counted }) => counted).map(attemptOf),
    submissions,
    follow_ups: followUpsOn(task.taskId, { plan, events }),
    why_chosen: whyChosen(task.choice),
  };
}

/** A fault of ours is one more thing that was waited for. */
function stoppedBy({ stops = [] }: TaskProgress): ReportStop[] {
  const told = stops.map((stop) => (stop.cause === 'fault' ? { ...stop, cause: 'waiting' as const } : stop));
  return addStops([], told).flatMap(({ cause, ms, overMs }): ReportStop[] =>
    cause === 'fault' ? [] : [{ cause, ms, ...(overMs > 0 && { over_ms: overMs }) }],
  );
}

/** From delivery to the event that closed the task, without the time that checks took. */
function timeOn(task: TaskProgress, events: readonly InterviewEvent[]): number {
  const closed = events.find(
    (event) => event.type === 'state' && event.data.taskNumber === task.number && event.data.outcome !== null,
  );
  return closed && task.deliveredAt !== null ? closed.at - task.deliveredAt - task.stoppedMs : 0;
}

function submissionsOn(task: TaskProgress, { plan, events }: Told): ReportSubmission[] {
  return events.flatMap((event) => {
    if (event.type !== 'verdict' || event.data.taskId !== task.taskId) return [];
    const feedback = events.find(
      (other) => other.type === 'feedback' && other.data.submissionId === event.data.submissionId,
    );
    return [
      submissionOf(event.data, {
        at: event.at,
        plan,
        task,
        feedback: feedback?.type === 'feedback' ? feedback.data : null,
      }),
    ];
  });
}

function submissionOf(
  data: VerdictData,
  {
    at,
    plan,
    task,
    feedback,
  }: { at: number; plan: InterviewPlan; task: TaskProgress; feedback: FeedbackData | null },
): ReportSubmission {
  const known = task.submissions.find((submission) => submission.submissionId === data.submissionId);
  return {
    submission_id: data.submissionId,
    at: iso(at),
    at_ms: sinceStart(plan, at),
    elapsed_ms: data.elapsedMs,
    duration_ms: data.durationMs,
    language: data.language,
    code_sha256: data.codeSha256,
    result_sha256: data.resultSha256,
    counted: data.counted,
    attempt: data.attempt,
    verdict: data.verdict,
    passed: data.passed,
    total: data.total,
    score: round(known?.score ?? data.score, 4),
    review: feedback && {
      summary: feedback.summary,
      strengths: feedback.strengths,
      improvements: feedback.improvements,
      quality: feedback.quality,
      complexity: feedback.complexity ?? null,
      confident: feedback.quality === null ? null : (feedback.confident ?? null),
      degraded: feedback.degraded,
    },
  };
}

function attemptOf(submission: ReportSubmission): ReportAttempt {
  const { submission_id, at, language, code_sha256, verdict, passed, total, score } = submission;
  return { submission_id, at, language, code_sha256, verdict, passed, total, score };
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

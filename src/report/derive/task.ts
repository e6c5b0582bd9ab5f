import type { ReportSubmission, ReportTask } from '../../contract/report.ts';
import { addStops } from '../../domain/interview/clock.ts';
import type { FeedbackData, InterviewEvent, VerdictData } from '../../domain/interview/events.ts';
import {
  bestScore,
  type InterviewPlan,
  rulesOf,
  type TaskProgress,
  timeOf,
} from '../../domain/interview/interview.ts';
import type { TaskChoice } from '../../domain/measurement/selection.ts';
import { talkAbout } from './conversation.ts';
import { iso, lengthOf, round, sinceStart } from './format.ts';

type Stopped = NonNullable<ReportTask['stopped']>[number];

/** What a report is derived from. */
interface Sources {
  plan: InterviewPlan;
  events: readonly InterviewEvent[];
}

export function taskOf(task: TaskProgress, { plan, events }: Sources): ReportTask {
  const submissions = submissionsOn(task, { plan, events });
  return {
    task_id: task.taskId,
    number: task.number,
    title: task.title,
    rating: task.rating,
    outcome: task.outcome ?? 'unfinished',
    time_ms: timeOn(task, events),
    ...(rulesOf(plan) >= 2 && { stopped_ms: lengthOf(task.stoppedMs), stopped: stoppedBy(task) }),
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
    ...talkAbout(task.taskId, { plan, events }),
    ...draftOn(task, events),
    why_chosen: whyChosen(task.choice),
  };
}

/** A fault of ours is one more thing that was waited for. */
function stoppedBy({ stops = [] }: TaskProgress): Stopped[] {
  const waits = stops.map((stop) => (stop.cause === 'fault' ? { ...stop, cause: 'waiting' as const } : stop));
  return addStops([], waits).flatMap(({ cause, ms, overMs }): Stopped[] =>
    cause === 'fault' ? [] : [{ cause, ms: lengthOf(ms), ...(overMs > 0 && { over_ms: overMs }) }],
  );
}

/** From delivery to the event that closed the task, without the time that checks took. */
function timeOn(task: TaskProgress, events: readonly InterviewEvent[]): number {
  const closed = closingOf(task, events);
  // One that was checked by itself took all the time that there was, whenever the check ended.
  if (closed && isAutomatic(task, events)) return timeOf(task);
  return closed && task.deliveredAt !== null ? lengthOf(closed.at - task.deliveredAt - task.stoppedMs) : 0;
}

function closingOf({ number }: TaskProgress, events: readonly InterviewEvent[]) {
  return events
    .filter((event) => event.type === 'state')
    .find(({ data }) => data.taskNumber === number && data.outcome !== null);
}

/** What was in the editor; nothing in interviews of before drafts, whose reports stay as they are. */
function draftOn(task: TaskProgress, events: readonly InterviewEvent[]): Pick<ReportTask, 'draft'> {
  const draft = closingOf(task, events)?.data.draft;
  if (!draft) return draft === null ? { draft } : {};
  const checked = events.some(
    ({ type, data }) =>
      type === 'verdict' &&
      data.taskId === task.taskId &&
      data.codeSha256 === draft.codeSha256 &&
      data.language === draft.language,
  );
  const { language, codeSha256, savedAt } = draft;
  return { draft: { language, code_sha256: codeSha256, saved_at: iso(savedAt), checked } };
}

function isAutomatic({ taskId }: TaskProgress, events: readonly InterviewEvent[]): boolean {
  return events.some(
    (event) => event.type === 'verdict' && event.data.taskId === taskId && event.data.automatic,
  );
}

function submissionsOn(task: TaskProgress, { plan, events }: Sources): ReportSubmission[] {
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
  const judged = task.submissions.find((submission) => submission.submissionId === data.submissionId);
  return {
    submission_id: data.submissionId,
    at: iso(at),
    at_ms: sinceStart(plan, at),
    elapsed_ms: lengthOf(data.elapsedMs),
    duration_ms: lengthOf(data.durationMs),
    language: data.language,
    code_sha256: data.codeSha256,
    result_sha256: data.resultSha256,
    counted: data.counted,
    attempt: data.attempt,
    verdict: data.verdict,
    passed: data.passed,
    total: data.total,
    score: round(judged?.score ?? data.score, 4),
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

function attemptOf(submission: ReportSubmission): ReportTask['attempts'][number] {
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

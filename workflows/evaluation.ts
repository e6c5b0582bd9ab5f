import {
  ActivityFailure,
  CancellationScope,
  isCancellation,
  log,
  TimeoutFailure,
  uuid4,
} from '@temporalio/workflow';
import type { SolutionSummary } from '../activities/run-solution.ts';
import type { CheckAnswer, CheckCommand, RunAnswer, RunCommand } from '../src/domain/interview/calls.ts';
import type { Command, DraftNote } from '../src/domain/interview/commands.ts';
import { attemptsLeft, currentTask, openTask } from '../src/domain/interview/interview.ts';
import type { Review } from '../src/domain/measurement/review.ts';
import { feedbackBy, isAccepted } from '../src/domain/measurement/verdicts.ts';
import { prebakedReview } from '../src/domain/texts/reviews.ts';
import type { Verdict } from '../src/domain/vocabulary.ts';
import { REVIEW_BUDGET_MS, records, reviewer, sandbox } from './activities.ts';
import { hasDraftToNote, noteDraft } from './draft.ts';
import type { Sitting } from './sitting.ts';

/** Runs and checks of the candidate's code: sandbox, verdict, then the reviewer. */
export interface Evaluation {
  run(command: RunCommand): Promise<RunAnswer>;
  check(command: CheckCommand): Promise<CheckAnswer>;
  /** Of what is in the editor when the time is up: as a check, and its feedback closes the task. */
  checkDraft(draft: DraftNote): Promise<void>;
}

/** `onAccepted` is told of an accepted solution once its feedback is recorded. */
export function createEvaluation(sitting: Sitting, { onAccepted }: { onAccepted: () => void }): Evaluation {
  const { commit, interview } = sitting;

  return {
    async run(command) {
      const { runId, taskId, language } = command;
      sitting.validate({ type: 'startRun', taskId, language });
      sitting.inFlight = true;
      const scope = new CancellationScope();
      const work = executeRun(scope, command).then((result) => record(command, result));
      const ended = work.then(({ verdict }) => verdict);
      // Of a failure the run's own caller hears, whether anybody cancels or not.
      ended.catch(() => undefined);
      sitting.running = { runId, cancel: () => scope.cancel(), ended };
      try {
        const { resultSha256 } = await work;
        return { runId, resultSha256 };
      } finally {
        sitting.inFlight = false;
        sitting.running = null;
      }
    },

    check({ submissionId, taskId, language, codeSha256 }) {
      sitting.validate({ type: 'startCheck', taskId, language });
      return judge({ type: 'startCheck', taskId, language }, { submissionId, taskId, language, codeSha256 });
    },

    async checkDraft(draft) {
      const taskId = openTask(interview())?.taskId ?? '';
      const { language, codeSha256 } = draft;
      await judge(
        { type: 'startDraftCheck', draft },
        { submissionId: uuid4(), taskId, language, codeSha256 },
      );
    },
  };

  async function judge(
    start: Extract<Command, { type: 'startCheck' | 'startDraftCheck' }>,
    { submissionId, ...program }: Omit<CheckCommand, 'commandId'>,
  ): Promise<CheckAnswer> {
    const started = commit(start);
    sitting.inFlight = true;
    try {
      await started;
      const result = await execute(submissionId, { ...program, stdinSha256: null, hidden: true });
      if (!isCheck(result)) throw new Error('a check cannot be cancelled');
      const events = await commit({
        type: 'recordVerdict',
        submission: { ...result, submissionId, taskId: program.taskId },
      });
      const event = events.find(({ type }) => type === 'verdict');
      const task = currentTask(interview());
      if (event?.type !== 'verdict' || !task) throw new Error('a verdict was decided but not recorded');
      const by = feedbackBy(result.verdict);
      if (by === 'template') await recordFeedback(submissionId, prebaked(result));
      if (by === 'reviewer') void review(submissionId, result);
      const { attempt, score, verdict, codeSha256 } = event.data;
      return {
        submissionId,
        attempt,
        attemptsLeft: attemptsLeft(task),
        verdict,
        score,
        codeSha256,
        resultSha256: result.resultSha256,
        state: interview().state,
      };
    } finally {
      sitting.inFlight = false;
    }
  }

  /** A run that was cancelled has a result like any other. */
  async function executeRun(scope: CancellationScope, command: RunCommand): Promise<SolutionSummary> {
    const { runId, taskId, language, codeSha256, stdinSha256 } = command;
    const program = { taskId, language, codeSha256, stdinSha256 };
    try {
      return await scope.run(() => execute(runId, { ...program, hidden: false }));
    } catch (error) {
      if (!isCancellation(error)) throw error;
      return records.recordCancelledRun({ interviewId: interview().plan.interviewId, ...program });
    }
  }

  async function record({ runId, taskId, language, codeSha256 }: RunCommand, result: SolutionSummary) {
    const { verdict, judged, passed, total, durationMs, resultSha256, failed } = result;
    await commit({
      type: 'recordRun',
      run: {
        runId,
        taskId,
        language,
        verdict,
        ...(judged !== undefined && { judged }),
        passed,
        total,
        durationMs,
        codeSha256,
        resultSha256,
        ...(failed && { failed }),
      },
    });
    return { verdict, resultSha256 };
  }

  async function execute(
    executionId: string,
    request: {
      taskId: string;
      language: RunCommand['language'];
      codeSha256: string;
      stdinSha256: string | null;
      hidden: boolean;
    },
  ): Promise<SolutionSummary> {
    const kind = request.hidden ? 'Check' : 'Run';
    try {
      const { plan } = interview();
      const summary = `${kind} of ${request.taskId} in ${request.language}`;
      return await sandbox(summary, executionId).runSolution({
        executionId,
        interviewId: plan.interviewId,
        owner: plan.candidateId,
        bankVersion: plan.bankVersion,
        locale: plan.locale,
        ...request,
      });
    } catch (error) {
      if (isCancellation(error)) throw error;
      log.error('the sandbox failed for good', { executionId, error });
      const { language, codeSha256 } = request;
      const result = await records.recordInternalError({ language, codeSha256 });
      return { ...result, times: neverStarted(error) ? null : 'unknown' };
    }
  }

  /** Goes on after the check was answered; the state stays `evaluating` until the feedback is recorded. */
  async function review(submissionId: string, result: CheckSummary): Promise<void> {
    const verdict = { ...result, submissionId };
    sitting.reviewing = true;
    try {
      const feedback = await askReviewer(verdict);
      await recordFeedback(submissionId, feedback);
      if (isAccepted(result.verdict)) onAccepted();
    } finally {
      sitting.reviewing = false;
    }
  }

  async function askReviewer(result: CheckSummary & { submissionId: string }): Promise<Review> {
    const task = currentTask(interview());
    try {
      return await reviewer.reviewCode({
        interviewId: interview().plan.interviewId,
        submissionId: result.submissionId,
        taskId: task?.taskId ?? '',
        language: result.language,
        codeSha256: result.codeSha256,
        resultSha256: result.resultSha256,
        budgetMs: REVIEW_BUDGET_MS,
      });
    } catch (error) {
      if (isCancellation(error)) throw error;
      log.warn('the reviewer failed for good', { submissionId: result.submissionId, error });
      return prebaked(result);
    }
  }

  function prebaked({ verdict, passed, total }: CheckSummary): Review {
    return prebakedReview({ locale: interview().plan.locale, verdict, passed, total });
  }

  /** The feedback that comes next closes the task. A draft that is checked by itself was noted before. */
  function endsTask(): boolean {
    const task = openTask(interview());
    return task !== null && attemptsLeft(task) === 0 && !interview().isAutomatic;
  }

  async function recordFeedback(submissionId: string, feedback: Review): Promise<void> {
    if (endsTask() && hasDraftToNote(sitting)) await noteDraft(sitting);
    await commit({ type: 'recordFeedback', submissionId, review: feedback });
  }
}

type CheckSummary = SolutionSummary & { verdict: Verdict };

function isCheck(result: SolutionSummary): result is CheckSummary {
  return result.verdict !== 'cancelled';
}

/** No worker has taken the activity up. */
function neverStarted(error: unknown): boolean {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof TimeoutFailure && cause.timeoutType === 'SCHEDULE_TO_START';
}

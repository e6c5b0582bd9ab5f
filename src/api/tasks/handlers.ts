import { randomUUID } from 'node:crypto';
import type { CheckAnswer, NextAnswer, RunAnswer } from '../../domain/interview/calls.ts';
import { CommandRefused } from '../../domain/interview/refusal.ts';
import type { InterviewRecord } from '../../records/records.ts';
import type { Viewer } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { notFound } from '../errors.ts';
import { may } from '../policies.ts';
import { PROBLEMS } from '../texts/problems.ts';
import { createDrafts } from './drafts.ts';
import type { TASKS } from './endpoints.ts';
import { createGivenTasks } from './given-tasks.ts';
import { requireRoom } from './storage-limit.ts';
import { createUploads } from './uploads.ts';

/** What the answer to a check is made from, again for a repeat. */
interface CheckReference {
  interviewId: string;
  answer: CheckAnswer & { taskId: string };
}

const OVER: NextAnswer = { state: 'finished', task: null };

export function taskHandlers(deps: ApiDependencies): Handlers<typeof TASKS> {
  const { gateway, telemetry } = deps;
  const { blobs } = deps.records;
  const givenTasks = createGivenTasks(deps);
  const drafts = createDrafts(deps, givenTasks);
  const withTexts = createUploads(blobs);

  return {
    nextTask: (_, { interview, newId }) => next(interview, newId('command')),

    nextTaskByGet: (_, { interview }) => next(interview, randomUUID()),

    async currentTask(_, { interview, viewer }) {
      const task = await givenTasks.taskWithWork(interview, { exact: seesExactly(viewer, interview) });
      return { state: interview.state, task };
    },

    async readTask({ params: { track, slug } }, { interview, viewer }) {
      const exact = seesExactly(viewer, interview);
      const task = await givenTasks.taskWithWork(interview, { taskId: `${track}/${slug}`, exact });
      if (!task) throw notFound(PROBLEMS.noSuchTask);
      return { state: interview.state, task };
    },

    async readRun({ params }, { interview }) {
      const run = await givenTasks.run(interview, params.run_id);
      if (!run) throw notFound(PROBLEMS.noSuchRun);
      return run;
    },

    async readSubmission({ params }, { interview, viewer }) {
      const exact = seesExactly(viewer, interview);
      const submission = await givenTasks.submission(interview, params.submission_id, { exact });
      if (!submission) throw notFound(PROBLEMS.noSuchSubmission);
      return submission;
    },

    saveDraft({ body }, { interview }) {
      const { language, code, revision, base_revision: baseRevision, client_id: clientId } = body;
      const sent = { language, code, revision, baseRevision, clientId };
      return drafts.save(interview, body.task_id, sent);
    },

    readDrafts: ({ query }, { interview }) => drafts.ofTask(interview, query.task_id),

    runCode: {
      async act({ body: { task_id: taskId, language, code, stdin } }, { interview, newId }) {
        await givenTasks.require(interview);
        await requireRoom(blobs, interview);
        const texts = stdin === undefined ? [code] : [code, stdin];
        return withTexts(interview.id, texts, ([codeSha256 = '', stdinSha256 = null]) =>
          gateway.run(interview.id, {
            commandId: newId('command'),
            runId: newId('run'),
            taskId,
            language,
            codeSha256,
            stdinSha256,
          }),
        );
      },
      answer: (reference: RunAnswer) => givenTasks.runAnswer(reference),
    },

    async cancelRun({ body: { run_id: runId = null } }, { interview, newId }) {
      const answer = await gateway.cancel(interview.id, { commandId: newId('command'), runId });
      return { run_id: answer.runId, verdict: answer.verdict };
    },

    checkCode: {
      async act(
        { body: { task_id: taskId, language, code } },
        { interview, newId },
      ): Promise<CheckReference> {
        await givenTasks.require(interview);
        await requireRoom(blobs, interview);
        const answer = await withTexts(interview.id, [code], ([codeSha256 = '']) =>
          gateway.check(interview.id, {
            commandId: newId('command'),
            submissionId: newId('submission'),
            taskId,
            language,
            codeSha256,
          }),
        );
        return { interviewId: interview.id, answer: { ...answer, taskId } };
      },
      answer: ({ interviewId, answer }: CheckReference) =>
        givenTasks.checkAnswer(interviewId, answer, { exact: false }),
    },

    async takeHint({ body: { task_id: taskId } }, { interview, newId }) {
      await givenTasks.require(interview);
      const hint = await gateway.hint(interview.id, { commandId: newId('command'), taskId });
      return { number: hint.number, text: hint.text, left: hint.left };
    },

    async giveUp({ body: { task_id: taskId } }, { interview, newId }) {
      const { state } = await gateway.giveUp(interview.id, { commandId: newId('command'), taskId });
      return { state };
    },
  };

  async function next(row: InterviewRecord, commandId: string) {
    if (row.state === 'finished') return { state: OVER.state, task: null };
    // No clock shall run for a task that cannot be shown.
    await givenTasks.require(row);
    // With its task closed this call may end the interview, and its end has the telemetry up to now.
    if (row.state === 'feedback_ready' && row.attemptsLeft === 0) await telemetry.flush(row.id);
    const { state, task } = await issue(row.id, commandId);
    return { state, task: task && (await givenTasks.task(row, task.taskId)) };
  }

  /** An interview that ended in the same moment has no next task. */
  async function issue(id: string, commandId: string): Promise<NextAnswer> {
    try {
      return await gateway.next(id, { commandId });
    } catch (error) {
      if (error instanceof CommandRefused && error.code === 'finished') return OVER;
      throw error;
    }
  }
}

/** The company sees hidden tests as they are, but not whoever takes the interview. */
function seesExactly(viewer: Viewer, interview: InterviewRecord): boolean {
  return may(viewer, 'report.signals', interview);
}

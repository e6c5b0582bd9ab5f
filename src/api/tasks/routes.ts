import { randomUUID } from 'node:crypto';
import Router from '@koa/router';
import type { Task } from '../../bank/bank.ts';
import { taskOfInterview } from '../../bank/task-of-interview.ts';
import type { SolutionResult } from '../../domain/results.ts';
import type { InterviewRecord } from '../../records/records.ts';
import { CommandRefused, type NextAnswer } from '../../temporal/gateway.ts';
import type { Context, State } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { inputOf } from '../endpoint.ts';
import { finished } from '../errors.ts';
import type { Guards } from '../guards.ts';
import { interviewFor } from '../policies.ts';
import { presentCheck, presentRun } from '../presenters/result.ts';
import { presentTask } from '../presenters/task.ts';
import { validate } from '../validate.ts';
import { checkCode, giveUp, nextTask, runCode, takeHint } from './schema.ts';

const OVER: NextAnswer = { state: 'finished', task: null };

export function taskRoutes(deps: ApiDependencies, { signedIn, ownPage, once, limits }: Guards) {
  const { records, gateway, sandboxLanguages } = deps;
  const { blobs } = records;
  const router = new Router<State>();

  router.get(nextTask.path, signedIn, ownPage, validate(nextTask), async (ctx) => {
    const row = await own(ctx, inputOf(ctx, nextTask).query.session_id);
    const { state, task } = row.state === 'finished' ? OVER : await next(row.id);
    ctx.body = { state, task: task && (await presented(task, row)) };
  });

  router.post(runCode.path, signedIn, ownPage, validate(runCode), once, limits.executions, async (ctx) => {
    const { session_id, task_id: taskId, language, code, stdin } = inputOf(ctx, runCode).body;
    const { id } = await open(ctx, session_id);
    const answer = await gateway.run(id, {
      commandId: ctx.state.newId('command'),
      runId: ctx.state.newId('run'),
      taskId,
      language,
      codeSha256: await blobs.put(code),
      stdinSha256: stdin === undefined ? null : await blobs.put(stdin),
    });
    ctx.body = presentRun(answer, await resultOf(answer.resultSha256));
  });

  router.post(
    checkCode.path,
    signedIn,
    ownPage,
    validate(checkCode),
    once,
    limits.executions,
    async (ctx) => {
      const { session_id, task_id: taskId, language, code } = inputOf(ctx, checkCode).body;
      const { id } = await open(ctx, session_id);
      const answer = await gateway.check(id, {
        commandId: ctx.state.newId('command'),
        submissionId: ctx.state.newId('submission'),
        taskId,
        language,
        codeSha256: await blobs.put(code),
      });
      const { limits } = await given(id, taskId);
      ctx.body = presentCheck(answer, await resultOf(answer.resultSha256), { limits, exact: false });
    },
  );

  router.post(takeHint.path, signedIn, ownPage, validate(takeHint), once, async (ctx) => {
    const { session_id, task_id: taskId } = inputOf(ctx, takeHint).body;
    const { id } = await open(ctx, session_id);
    const hint = await gateway.hint(id, { commandId: ctx.state.newId('command'), taskId });
    ctx.body = { number: hint.number, text: hint.text, left: hint.left };
  });

  router.post(giveUp.path, signedIn, ownPage, validate(giveUp), once, async (ctx) => {
    const { session_id, task_id: taskId } = inputOf(ctx, giveUp).body;
    const { id } = await open(ctx, session_id);
    const { state } = await gateway.giveUp(id, { commandId: ctx.state.newId('command'), taskId });
    ctx.body = { state };
  });

  function own(ctx: Context, id: string): Promise<InterviewRecord> {
    return interviewFor(records.interviews, { viewer: ctx.state.viewer, id, action: 'interview.take' });
  }

  async function open(ctx: Context, id: string): Promise<InterviewRecord> {
    const row = await own(ctx, id);
    if (row.state === 'finished') throw finished();
    return row;
  }

  async function presented(issued: NonNullable<NextAnswer['task']>, row: InterviewRecord) {
    return presentTask(await given(row.id, issued.taskId), issued, { row, sandboxLanguages });
  }

  /** A task that the interview was given. */
  async function given(interviewId: string, taskId: string): Promise<Task> {
    const task = await taskOfInterview(deps, { interviewId, taskId });
    if (!task) throw new Error(`the bank of interview ${interviewId} has no task ${taskId}`);
    return task;
  }

  /** An interview that ended in the same moment has no next task. */
  async function next(id: string): Promise<NextAnswer> {
    try {
      return await gateway.next(id, { commandId: randomUUID() });
    } catch (error) {
      if (error instanceof CommandRefused && error.code === 'finished') return OVER;
      throw error;
    }
  }

  async function resultOf(sha256: string): Promise<SolutionResult> {
    return JSON.parse(await blobs.get(sha256));
  }

  return router;
}

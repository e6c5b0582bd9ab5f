import { randomUUID } from 'node:crypto';
import Router from '@koa/router';
import type { CheckAnswer, NextAnswer, RunAnswer } from '../../domain/interview/calls.ts';
import type { InterviewRecord } from '../../records/records.ts';
import type { TelemetryIntake } from '../../telemetry/intake.ts';
import { CommandRefused } from '../../temporal/gateway.ts';
import type { ApiMiddleware, Context, State } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { inputOf } from '../endpoint.ts';
import { finished, notFound, Problem } from '../errors.ts';
import type { Guards } from '../guards.ts';
import { interviewFor, may } from '../policies.ts';
import { PROBLEMS } from '../texts/problems.ts';
import { validate } from '../validate.ts';
import { createGivenTasks } from './given-tasks.ts';
import {
  cancelRun,
  checkCode,
  currentTask,
  giveUp,
  nextTask,
  nextTaskByGet,
  readRun,
  readSubmission,
  readTask,
  runCode,
  takeHint,
} from './schema.ts';
import { requireRoom } from './storage-limit.ts';
import { createUploads } from './uploads.ts';

/** What the answer to a check is made from, again for a repeat. */
interface CheckReference {
  interviewId: string;
  answer: CheckAnswer & { taskId: string };
}

const OVER: NextAnswer = { state: 'finished', task: null };

export function taskRoutes(
  deps: ApiDependencies,
  { signedIn, once, onceFrom, limits }: Guards,
  intake: TelemetryIntake,
) {
  const { records, gateway } = deps;
  const { blobs } = records;
  const given = createGivenTasks(deps);
  const withTexts = createUploads(blobs);
  const onceRun = onceFrom((reference) => given.runAnswer(reference as RunAnswer));
  const onceCheck = onceFrom((reference) => answerOf(reference as CheckReference));
  const router = new Router<State>();

  router.post(nextTask.path, signedIn, validate(nextTask), once, async (ctx) => {
    const row = await own(ctx, inputOf(ctx, nextTask).body.session_id);
    ctx.body = await next(row, ctx.state.newId('command'));
  });

  router.get(nextTaskByGet.path, neverByHead, signedIn, validate(nextTaskByGet), async (ctx) => {
    const row = await own(ctx, inputOf(ctx, nextTaskByGet).query.session_id);
    ctx.body = await next(row, randomUUID());
  });

  // Before the path of a task, whose parts could have these names.
  router.get(currentTask.path, signedIn, validate(currentTask), async (ctx) => {
    const row = await readable(ctx, inputOf(ctx, currentTask).query.session_id);
    ctx.body = { state: row.state, task: await given.taskWithWork(row, exactFor(ctx, row)) };
  });

  router.get(readRun.path, signedIn, validate(readRun), async (ctx) => {
    const { params, query } = inputOf(ctx, readRun);
    ctx.body = found(await given.run(await readable(ctx, query.session_id), params.run_id), 'run');
  });

  router.get(readSubmission.path, signedIn, validate(readSubmission), async (ctx) => {
    const { params, query } = inputOf(ctx, readSubmission);
    const row = await readable(ctx, query.session_id);
    ctx.body = found(await given.submission(row, params.submission_id, exactFor(ctx, row)), 'submission');
  });

  router.get(readTask.path, signedIn, validate(readTask), async (ctx) => {
    const { params, query } = inputOf(ctx, readTask);
    const row = await readable(ctx, query.session_id);
    const taskId = `${params.track}/${params.slug}`;
    const task = await given.taskWithWork(row, { taskId, ...exactFor(ctx, row) });
    ctx.body = { state: row.state, task: found(task, 'task') };
  });

  router.post(runCode.path, signedIn, validate(runCode), onceRun, limits.executions, async (ctx) => {
    const { session_id, task_id: taskId, language, code, stdin } = inputOf(ctx, runCode).body;
    const row = await open(ctx, session_id);
    await given.require(row);
    await requireRoom(blobs, row);
    const texts = stdin === undefined ? [code] : [code, stdin];
    const answer = await withTexts(row.id, texts, ([codeSha256 = '', stdinSha256 = null]) =>
      gateway.run(row.id, {
        commandId: ctx.state.newId('command'),
        runId: ctx.state.newId('run'),
        taskId,
        language,
        codeSha256,
        stdinSha256,
      }),
    );
    ctx.state.reference = answer;
    ctx.body = await given.runAnswer(answer);
  });

  router.post(cancelRun.path, signedIn, validate(cancelRun), once, async (ctx) => {
    const { session_id, run_id: runId = null } = inputOf(ctx, cancelRun).body;
    const { id } = await open(ctx, session_id);
    const answer = await gateway.cancel(id, { commandId: ctx.state.newId('command'), runId });
    ctx.body = { run_id: answer.runId, verdict: answer.verdict };
  });

  router.post(checkCode.path, signedIn, validate(checkCode), onceCheck, limits.executions, async (ctx) => {
    const { session_id, task_id: taskId, language, code } = inputOf(ctx, checkCode).body;
    const row = await open(ctx, session_id);
    await given.require(row);
    await requireRoom(blobs, row);
    const answer = await withTexts(row.id, [code], ([codeSha256 = '']) =>
      gateway.check(row.id, {
        commandId: ctx.state.newId('command'),
        submissionId: ctx.state.newId('submission'),
        taskId,
        language,
        codeSha256,
      }),
    );
    const reference: CheckReference = { interviewId: row.id, answer: { ...answer, taskId } };
    ctx.state.reference = reference;
    ctx.body = await answerOf(reference);
  });

  router.post(takeHint.path, signedIn, validate(takeHint), once, async (ctx) => {
    const { session_id, task_id: taskId } = inputOf(ctx, takeHint).body;
    const row = await open(ctx, session_id);
    await given.require(row);
    const hint = await gateway.hint(row.id, { commandId: ctx.state.newId('command'), taskId });
    ctx.body = { number: hint.number, text: hint.text, left: hint.left };
  });

  router.post(giveUp.path, signedIn, validate(giveUp), once, async (ctx) => {
    const { session_id, task_id: taskId } = inputOf(ctx, giveUp).body;
    const { id } = await open(ctx, session_id);
    const { state } = await gateway.giveUp(id, { commandId: ctx.state.newId('command'), taskId });
    ctx.body = { state };
  });

  function answerOf({ interviewId, answer }: CheckReference) {
    return given.checkAnswer(interviewId, answer, { exact: false });
  }

  function own(ctx: Context, id: string): Promise<InterviewRecord> {
    return interviewFor(records.interviews, { viewer: ctx.state.viewer, id, action: 'interview.take' });
  }

  async function open(ctx: Context, id: string): Promise<InterviewRecord> {
    const row = await own(ctx, id);
    if (row.state === 'finished') throw finished();
    return row;
  }

  function readable(ctx: Context, id: string): Promise<InterviewRecord> {
    return interviewFor(records.interviews, { viewer: ctx.state.viewer, id, action: 'interview.read' });
  }

  async function next(row: InterviewRecord, commandId: string) {
    if (row.state === 'finished') return OVER;
    // No clock shall run for a task that cannot be shown.
    await given.require(row);
    // With its task closed this call may end the interview, and its end has the telemetry up to now.
    if (row.state === 'feedback_ready' && row.attemptsLeft === 0) await intake.flush(row.id);
    const { state, task } = await issue(row.id, commandId);
    return { state, task: task && (await given.task(row, task.taskId)) };
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

  return router;
}

/** The company sees hidden tests as they are, but not whoever takes the interview. */
function exactFor({ state: { viewer } }: Context, { candidateId }: InterviewRecord): { exact: boolean } {
  return { exact: may(viewer, 'report.signals', candidateId) };
}

/** The router lets HEAD through to each GET; one that acts has no answer without acting. */
const neverByHead: ApiMiddleware = async (ctx, next) => {
  if (ctx.method === 'HEAD') {
    const headers = { Allow: 'GET, POST' };
    throw new Problem({ status: 405, code: 'method_not_allowed', detail: PROBLEMS.noSuchMethod, headers });
  }
  await next();
};

const NOT_FOUND = {
  task: PROBLEMS.noSuchTask,
  run: PROBLEMS.noSuchRun,
  submission: PROBLEMS.noSuchSubmission,
};

function found<T>(thing: T | null, kind: keyof typeof NOT_FOUND): T {
  if (thing === null) throw notFound(NOT_FOUND[kind]);
  return thing;
}

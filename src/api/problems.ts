import Koa from 'koa';
import { CommandRefused, CommandUnanswered, RunnerUnavailable } from '../temporal/gateway.ts';
import type { ApiMiddleware, Context } from './context.ts';
import type { ApiDependencies } from './dependencies.ts';
import {
  conflict,
  finished,
  invalid,
  notFound,
  Problem,
  type ProblemOptions,
  problemBody,
  unauthenticated,
  unavailable,
  wrongState,
} from './errors.ts';

type Faults = Pick<ApiDependencies, 'records' | 'telemetry' | 'logger'>;

/** Turns whatever goes wrong further down the chain into one problem+json answer. */
export function problems(deps: Faults): ApiMiddleware {
  return async function answerProblems(ctx, next) {
    try {
      await next();
      if (ctx.status >= 400 && ctx.body == null) throw unrouted(ctx);
    } catch (error) {
      const problem = await toProblem(error, deps, ctx.state.requestId);
      if (ctx.headerSent) {
        ctx.res.destroy();
        return;
      }
      answer(ctx, problem.options);
    }
  };
}

function answer(ctx: Context, options: ProblemOptions): void {
  ctx.status = options.status;
  ctx.state.problemCode = options.code;
  for (const [name, value] of Object.entries(options.headers ?? {})) ctx.set(name, value);
  ctx.type = 'application/problem+json';
  ctx.body = JSON.stringify(problemBody(options, ctx.state.requestId));
}

async function toProblem(error: unknown, deps: Faults, requestId: string): Promise<Problem> {
  if (error instanceof Problem) return error;
  if (error instanceof CommandRefused) return refused(error);
  if (error instanceof CommandUnanswered) {
    deps.logger.warn({ request_id: requestId, err: error }, 'command unanswered');
    return unavailable('temporal', 'the interview did not answer in time; try again with the same key');
  }
  if (error instanceof RunnerUnavailable) {
    deps.logger.warn({ request_id: requestId, err: error }, 'runner unavailable');
    return unavailable('docker', 'the runner of programs is not available');
  }
  if (error instanceof Koa.HttpError && error.status < 500) return fromStatus(error.status);
  deps.logger.error({ request_id: requestId, err: error }, 'request failed');
  return (await databaseDown(deps)) ?? internal();
}

function refused({ code, message, state }: CommandRefused): Problem {
  switch (code) {
    case 'wrong_state':
      return wrongState(state, message);
    case 'finished':
      return finished();
    case 'no_hints_left':
      return conflict(code, message);
    case 'unknown_task':
      return notFound('no such task in this interview');
    case 'language_not_offered':
      return invalid([{ path: 'language', message }], code);
  }
}

/** An unexpected fault is the database's when it does not answer now. */
async function databaseDown({ records, telemetry }: Faults): Promise<Problem | null> {
  const pings = await Promise.allSettled([records.ping(), telemetry.ping()]);
  return pings.some(({ status }) => status === 'rejected')
    ? unavailable('database', 'the database does not answer')
    : null;
}

function unrouted(ctx: Context): Problem {
  return fromStatus(ctx.status === 501 ? 405 : ctx.status);
}

/** Errors that a library raised by status alone; its own words stay inside. */
function fromStatus(status: number): Problem {
  if (status === 401) return unauthenticated('a valid token is needed');
  const [code, detail] = BY_STATUS[status] ?? ['bad_request', 'the request cannot be read'];
  return new Problem({ status, code, detail });
}

const BY_STATUS: Record<number, [code: string, detail: string]> = {
  404: ['not_found', 'no such path'],
  405: ['method_not_allowed', 'this path does not know that method; see the Allow header'],
  406: ['not_acceptable', 'no such representation'],
};

function internal(): Problem {
  return new Problem({ status: 500, code: 'internal', detail: 'something went wrong on the server' });
}

import Koa from 'koa';
import { BankNotKept } from '../bank/fault.ts';
import type { ProblemCode } from '../contract/problem-codes.ts';
import { FAULTS } from '../contract/texts/faults.ts';
import { DatabaseUnavailable } from '../database/unavailable.ts';
import { CommandRefused } from '../domain/interview/refusal.ts';
import type { Localized } from '../domain/texts/localized.ts';
import { REFUSAL_TEXTS } from '../domain/texts/refusals.ts';
import type { Locale } from '../domain/vocabulary.ts';
import { MediaUnavailable } from '../media/store.ts';
import { CommandNotStored, CommandUnanswered, RunnerUnavailable } from '../temporal/gateway.ts';
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
import { acceptedLocale, problemLocale } from './problem-locale.ts';
import { PROBLEMS } from './texts/problems.ts';

type Faults = Pick<ApiDependencies, 'records' | 'logger'>;

/**
 * Turns whatever goes wrong further down the chain into one problem+json answer. Whoever is told that something is down finds it in
 * the health, which `forgetHealth` has looked for anew.
 */
export function problems(deps: Faults, forgetHealth: () => void): ApiMiddleware {
  return async function answerProblems(ctx, next) {
    try {
      await next();
      if (ctx.status >= 400 && ctx.body == null) throw unrouted(ctx);
    } catch (error) {
      const problem = toProblem(error, deps, ctx.state.requestId);
      if (problem.options.status === 503) forgetHealth();
      if (ctx.headerSent) {
        ctx.res.destroy();
        return;
      }
      answer(ctx, problem.options, await localeFor(ctx, problem, deps));
    }
  };
}

/** A store that does not answer is not asked for a language, nor one that may be closed by now. */
async function localeFor(ctx: Context, { options }: Problem, { records, logger }: Faults): Promise<Locale> {
  if (options.status === 500 || options.code === 'database' || options.code === 'stopping')
    return acceptedLocale(ctx);
  try {
    return await problemLocale(ctx, records.interviews);
  } catch (err) {
    logger.warn({ request_id: ctx.state.requestId, err }, 'the language of a problem is not known');
    return acceptedLocale(ctx);
  }
}

function answer(ctx: Context, options: ProblemOptions, locale: Locale): void {
  ctx.status = options.status;
  ctx.state.problemCode = options.code;
  for (const [name, value] of Object.entries(options.headers ?? {})) ctx.set(name, value);
  ctx.type = 'application/problem+json';
  ctx.set('Content-Language', locale);
  const { requestId } = ctx.state;
  ctx.body = JSON.stringify(problemBody(options, { requestId, locale, saysMessage: isAskedByAts(ctx) }));
}

/** The systems that order interviews show people `message`, and know no `detail`. */
function isAskedByAts({ path }: Context): boolean {
  return /^\/ats\/(?:greenhouse|workable|ashby)\//.test(path);
}

/** The image of the sandbox takes a minute or two to build. */
const SET_UP_RETRY_S = 15;
/** Somebody has to put it back. */
const BANK_RETRY_S = 60;

function toProblem(error: unknown, deps: Faults, requestId: string): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof CommandRefused) return refused(error);
  if (error instanceof CommandUnanswered) {
    deps.logger.warn({ request_id: requestId, err: error }, 'command unanswered');
    return unavailable('temporal', PROBLEMS.temporalDown);
  }
  if (error instanceof CommandNotStored || error instanceof DatabaseUnavailable) {
    deps.logger.warn({ request_id: requestId, err: error }, 'database unavailable');
    return unavailable('database', PROBLEMS.databaseDown);
  }
  if (error instanceof BankNotKept) {
    deps.logger.error({ request_id: requestId, err: error }, 'bank of an interview not kept');
    return unavailable('bank', PROBLEMS.bankNotKept, BANK_RETRY_S);
  }
  if (error instanceof MediaUnavailable) {
    deps.logger.warn({ request_id: requestId, err: error }, 'recordings are not available');
    return unavailable('media', PROBLEMS.mediaDown);
  }
  if (error instanceof RunnerUnavailable) {
    if (error.isPreparing) return unavailable('docker', PROBLEMS.dockerPreparing, SET_UP_RETRY_S);
    deps.logger.warn({ request_id: requestId, err: error }, 'runner unavailable');
    return unavailable('docker', PROBLEMS.dockerDown);
  }
  if (error instanceof Koa.HttpError && error.status < 500) return fromStatus(error.status);
  deps.logger.error({ request_id: requestId, err: error }, 'request failed');
  return internal();
}

function refused({ code, reason, state }: CommandRefused): Problem {
  switch (code) {
    case 'wrong_state':
      return wrongState(state, REFUSAL_TEXTS[reason]);
    case 'finished':
      return finished();
    case 'no_hints_left':
      return conflict(code, PROBLEMS.noHintsLeft);
    case 'report_not_ready':
      return conflict(code, PROBLEMS.reportNotReady, { 'Retry-After': '5' });
    case 'appeal_closed':
      return conflict(code, REFUSAL_TEXTS[reason]);
    case 'unknown_task':
      return notFound(PROBLEMS.noSuchTask);
    case 'language_not_offered':
      return invalid([{ path: 'language', message: FAULTS.languageOfAnother }], code);
  }
}

function unrouted(ctx: Context): Problem {
  return fromStatus(ctx.status === 501 ? 405 : ctx.status);
}

/** Errors that a library raised by status alone; its own words stay inside. */
function fromStatus(status: number): Problem {
  if (status === 401) return unauthenticated(PROBLEMS.needsToken);
  const [code, detail] = BY_STATUS[status] ?? ['bad_request', PROBLEMS.unreadable];
  return new Problem({ status, code, detail });
}

const BY_STATUS: Record<number, [code: ProblemCode, detail: Localized]> = {
  404: ['not_found', PROBLEMS.noSuchPath],
  405: ['method_not_allowed', PROBLEMS.noSuchMethod],
  406: ['not_acceptable', PROBLEMS.noSuchForm],
};

function internal(): Problem {
  return new Problem({ status: 500, code: 'internal', detail: PROBLEMS.internal });
}

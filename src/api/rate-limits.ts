import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import type { Localized } from '../domain/texts/localized.ts';
import type { Limits } from '../limits/limits.ts';
import type { InterviewRecords } from '../records/records.ts';
import { type AttemptLimit, createAttemptLimit } from './attempt-limit.ts';
import type { ApiMiddleware, Context } from './context.ts';
import { tooMany } from './errors.ts';
import { createOpenLimit } from './interviews/open-limit.ts';
import { PROBLEMS } from './texts/problems.ts';

const MINUTE = 60;

/** The limits of the contract that an endpoint may name. */
export type LimitName =
  | 'signUps'
  /** Interviews of one user that have not ended. */
  | 'openInterviews'
  /** Interviews that were started; those that were refused do not count. */
  | 'starts'
  | 'messages'
  /** Words of recordings that were asked for. */
  | 'transcriptions'
  /** Runs and checks together. */
  | 'executions'
  /** Revisions of the drafts of one task. */
  | 'drafts'
  /** Changes of the seat of one interview. */
  | 'seats'
  /** Files of résumés. */
  | 'resumes'
  /** Links to reports that were made. */
  | 'reportLinks'
  /** Reports that are opened by links. */
  | 'sharedReports'
  /** Recordings that are begun. */
  | 'uploads'
  /** Pieces of recordings. */
  | 'slices';

export type RateLimits = Record<LimitName, ApiMiddleware>;

/** Networks are those of `Caller`. */
export interface LoginLimits {
  /** Failed ones for an account from one network. */
  account: AttemptLimit;
  /** Failed ones from a network for accounts that there are; whoever guesses at names locks nobody out of theirs. */
  network: AttemptLimit;
  /** Failed ones from a network for accounts that there are not. */
  nobody: AttemptLimit;
  /** Those of an account that succeed: each costs 20 ms of a core. */
  success: AttemptLimit;
}

export function createRateLimits(
  interviews: Pick<InterviewRecords, 'countOpen'>,
  limits: Limits,
): RateLimits {
  const signUps = limits.counter({ keyPrefix: 'sign-ups', points: 100, duration: 60 * MINUTE });
  const starts = createAttemptLimit(limits, {
    keyPrefix: 'starts',
    points: 20,
    duration: 60 * MINUTE,
    counted: 'successes',
    detail: PROBLEMS.tooManyStarts,
  });
  const messages = limits.counter({ keyPrefix: 'messages', points: 60, duration: MINUTE });
  const transcriptions = limits.counter({ keyPrefix: 'transcriptions', points: 60, duration: MINUTE });
  const executions = limits.counter({ keyPrefix: 'executions', points: 60, duration: MINUTE });
  const resumes = limits.counter({ keyPrefix: 'resumes', points: 20, duration: 60 * MINUTE });
  const reportLinks = limits.counter({ keyPrefix: 'report-links', points: 300, duration: 60 * MINUTE });
  const sharedReports = limits.counter({ keyPrefix: 'shared-reports', points: 60, duration: MINUTE });
  const uploads = limits.counter({ keyPrefix: 'uploads', points: 60, duration: 10 * MINUTE });
  return {
    uploads: limited(uploads, (ctx) => ctx.state.viewer.id, PROBLEMS.tooManyUploads),
    slices: paced(limits.pace('slices', { everyMs: 20, burst: 200 }), sliceKey, PROBLEMS.tooManySlices),
    openInterviews: createOpenLimit(interviews),
    async starts(ctx, next) {
      await starts.attempt(ctx.state.viewer.id, async () => {
        await next();
        return true;
      });
    },
    signUps: limited(signUps, (ctx) => ctx.state.caller.network, PROBLEMS.tooManySignUps),
    resumes: limited(resumes, (ctx) => ctx.state.viewer.id, PROBLEMS.tooManyResumes),
    reportLinks: limited(reportLinks, (ctx) => ctx.state.viewer.id, PROBLEMS.tooManyLinks),
    sharedReports: limited(sharedReports, (ctx) => ctx.state.caller.network, PROBLEMS.tooManyOpenings),
    messages: limited(messages, (ctx) => ctx.state.viewer.id, PROBLEMS.tooManyMessages),
    transcriptions: limited(transcriptions, (ctx) => ctx.state.viewer.id, PROBLEMS.tooManyTranscriptions),
    drafts: paced(limits.pace('drafts', { everyMs: 1_000, burst: 3 }), draftKey, PROBLEMS.tooManyDrafts),
    seats: paced(limits.pace('seats', { everyMs: 1_000, burst: 10 }), seatKey, PROBLEMS.tooManySeats),
    executions: limited(executions, (ctx) => ctx.state.viewer.id, PROBLEMS.tooManyExecutions),
  };
}

export function createLoginLimits(limits: Limits): LoginLimits {
  const failures = {
    duration: 15 * MINUTE,
    counted: 'failures',
    detail: PROBLEMS.tooManyFailedLogins,
  } as const;
  return {
    account: createAttemptLimit(limits, { ...failures, keyPrefix: 'login-account', points: 10 }),
    network: createAttemptLimit(limits, { ...failures, keyPrefix: 'login-network', points: 50 }),
    nobody: createAttemptLimit(limits, { ...failures, keyPrefix: 'login-nobody', points: 50 }),
    success: createAttemptLimit(limits, {
      keyPrefix: 'login-success',
      points: 30,
      duration: MINUTE,
      counted: 'successes',
      detail: PROBLEMS.tooManyLogins,
    }),
  };
}

/** Links are guessed at as passwords are, and each that is known costs as much as a login. */
export function createLinkLimits(limits: Limits): { unknown: AttemptLimit; known: AttemptLimit } {
  return {
    unknown: createAttemptLimit(limits, {
      keyPrefix: 'links-unknown',
      points: 50,
      duration: 15 * MINUTE,
      counted: 'failures',
      detail: PROBLEMS.tooManyInvitationLinks,
    }),
    known: createAttemptLimit(limits, {
      keyPrefix: 'links-known',
      points: 30,
      duration: MINUTE,
      counted: 'successes',
      detail: PROBLEMS.tooManyInvitationLinks,
    }),
  };
}

/** Of one task, whatever the language; by whoever calls, so that nobody uses up another's. */
function draftKey({ state: { viewer, input } }: Context): string {
  const { body } = input as { body: { session_id: string; task_id: string } };
  return JSON.stringify([viewer.id, body.session_id, body.task_id]);
}

function seatKey({ state: { viewer, input } }: Context): string {
  const { params } = input as { params: { id: string } };
  return JSON.stringify([viewer.id, params.id]);
}

function sliceKey({ state: { viewer } }: Context): string {
  return viewer.id;
}

function paced(
  waitFor: (key: string) => Promise<number>,
  keyOf: (ctx: Context) => string,
  detail: Localized,
): ApiMiddleware {
  return async function limit(ctx, next) {
    const waitMs = await waitFor(keyOf(ctx));
    if (waitMs > 0) throw tooMany(waitMs / 1000, detail);
    await next();
  };
}

function limited(
  limiter: RateLimiterAbstract,
  keyOf: (ctx: Context) => string,
  detail: Localized,
): ApiMiddleware {
  return async function limit(ctx, next) {
    try {
      await limiter.consume(keyOf(ctx));
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw tooMany(refusal.msBeforeNext / 1000, detail);
      throw refusal;
    }
    await next();
  };
}

import { ApplicationFailure, CancelledFailure, type Context } from '@temporalio/activity';
import { ApplicationFailureCategory } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import type { Logger } from 'pino';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { Probe } from '../domain/probe.ts';
import { workflowFields } from './log-fields.ts';

/** Tries in a row after which a failure is no accident any more. */
const TRIES = 3;
/** One that was not tried again for so long was given up or went elsewhere, ms; no retry pauses longer. */
const FORGOTTEN_MS = 10 * 60 * 1000;

/** Watches for activities that fail the same way at every try: nobody waits for most of them, so nobody would notice. */
export interface FailingActivities {
  interceptor: ActivityInterceptorsFactory;
  /** A probe of `/health`: degraded, with a word on them in its detail, while some fail at every try. */
  annotate(probe: Probe): Probe;
}

interface Failure {
  activity: string;
  tries: number;
  last: number;
}

export function createFailingActivities({
  registry,
  logger,
  steady,
}: {
  registry: Registry;
  logger: Pick<Logger, 'warn' | 'error'>;
  steady: () => number;
}): FailingActivities {
  /** By workflow and activity id. */
  const failures = new Map<string, Failure>();
  const counter = new Counter({
    name: 'viva_activity_failures_total',
    help: 'Tries of activities that failed, without those that were cancelled or handed back.',
    labelNames: ['activity'],
    registers: [registry],
  });
  new Gauge({
    name: 'viva_activities_failing',
    help: `Activities that have failed ${TRIES} times in a row or more and are tried again.`,
    labelNames: ['activity'],
    registers: [registry],
    collect() {
      this.reset();
      for (const { activity } of failing()) this.inc({ activity });
    },
  });

  return {
    interceptor: ({ info }) => ({
      inbound: {
        async execute(input, next) {
          const id = `${info.workflowExecution?.workflowId} ${info.activityId}`;
          try {
            const result = await next(input);
            failures.delete(id);
            return result;
          } catch (error) {
            if (error instanceof CancelledFailure || isHandedBack(error)) failures.delete(id);
            else note(id, info, error);
            throw error;
          }
        },
      },
    }),

    annotate(probe) {
      const all = failing();
      if (all.length === 0) return probe;
      const names = [...new Set(all.map(({ activity }) => activity))].sort();
      const tries = Math.max(...all.map((one) => one.tries));
      const words = `activities that fail at every try: ${all.length} (${names.join(', ')}; up to ${tries} times)`;
      return {
        ...probe,
        status: probe.status === 'ok' ? 'degraded' : probe.status,
        detail: [probe.detail ?? [], words].flat().join('; '),
      };
    },
  };

  function note(
    id: string,
    { activityType, attempt, workflowExecution, retryPolicy }: Context['info'],
    error: unknown,
  ): void {
    counter.inc({ activity: activityType });
    const isFinal =
      (error as { nonRetryable?: boolean }).nonRetryable === true ||
      attempt >= (retryPolicy?.maximumAttempts || Number.POSITIVE_INFINITY);
    if (isFinal) failures.delete(id);
    else failures.set(id, { activity: activityType, tries: attempt, last: steady() });
    const line = { ...workflowFields(workflowExecution?.workflowId), activity: activityType, attempt };
    // One that is tried for days says so ever more seldom.
    if (attempt < TRIES) logger.warn({ ...line, err: error }, 'an activity failed');
    else if (isPowerOfTwo(attempt) || attempt === TRIES) {
      logger.error({ ...line, err: error }, 'an activity fails at every try');
    }
  }

  function failing(): Failure[] {
    const now = steady();
    for (const [id, { last }] of failures) if (now - last > FORGOTTEN_MS) failures.delete(id);
    return [...failures.values()].filter(({ tries }) => tries >= TRIES);
  }
}

/** Nothing went wrong: its process was told to stop. */
function isHandedBack(error: unknown): boolean {
  return error instanceof ApplicationFailure && error.category === ApplicationFailureCategory.BENIGN;
}

function isPowerOfTwo(number: number): boolean {
  return Number.isInteger(Math.log2(number));
}

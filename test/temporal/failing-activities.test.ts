import { CancelledFailure } from '@temporalio/activity';
import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { Registry } from 'prom-client';
import { createFailingActivities } from '../../src/temporal/failing-activities.ts';

const FINE = { status: 'ok' as const, latencyMs: 1 };

describe('activities that fail', () => {
  let now: number;
  let registry: Registry;
  let lines: { level: string; fields: Record<string, unknown>; text: string }[];
  let failing: ReturnType<typeof createFailingActivities>;
  beforeEach(() => {
    now = 1_000_000;
    lines = [];
    registry = new Registry();
    const log = (level: string) => (fields: object, text: string) =>
      lines.push({ level, fields: fields as Record<string, unknown>, text });
    const logger = { warn: log('warn'), error: log('error') } as never;
    failing = createFailingActivities({ registry, logger, steady: () => now });
  });

  /** One try, as a worker makes it: the SDK's own environment and the interceptor around the work. */
  async function attempt(
    number: number,
    work: () => Promise<unknown>,
    activityId = 'a1',
    maximumAttempts = 0,
  ): Promise<void> {
    const environment = new MockActivityEnvironment({
      activityId,
      activityType: 'buildReport',
      attempt: number,
      ...(maximumAttempts > 0 && { retryPolicy: { maximumAttempts } }),
      workflowExecution: { workflowId: 'interview-i1', runId: 'r1' },
    });
    const { inbound } = failing.interceptor(environment.context);
    const execute = inbound?.execute?.bind(inbound);
    if (!execute) throw new Error('nothing stands before the activity');
    await environment.run(() => execute({ args: [], headers: {} }, work)).catch(() => undefined);
  }

  const fails = async () => {
    throw new Error('no such letter');
  };

  it('are counted, and logged with the interview and what was wrong', async () => {
    await attempt(1, fails);
    expect(lines).toEqual([
      {
        level: 'warn',
        text: 'an activity failed',
        fields: {
          session_id: 'i1',
          workflow_id: 'interview-i1',
          activity: 'buildReport',
          attempt: 1,
          err: expect.objectContaining({ message: 'no such letter' }),
        },
      },
    ]);
    expect(await registry.metrics()).toContain('viva_activity_failures_total{activity="buildReport"} 1');
  });

  it('are not those that are given up', async () => {
    for (const number of [1, 2, 3]) await attempt(number, fails, 'a1', 3);
    expect(failing.annotate(FINE)).toEqual(FINE);
    expect(lines.map(({ level }) => level)).toEqual(['warn', 'warn', 'error']);
  });

  it('degrade the health from the third time in a row on, until they succeed', async () => {
    await attempt(1, fails);
    await attempt(2, fails);
    expect(failing.annotate(FINE)).toEqual(FINE);
    await attempt(3, fails);
    expect(failing.annotate(FINE)).toMatchObject({
      status: 'degraded',
      detail: 'activities that fail at every try: 1 (buildReport; up to 3 times)',
    });
    expect(failing.annotate({ ...FINE, status: 'down' }).status).toBe('down');
    expect(await registry.metrics()).toContain('viva_activities_failing{activity="buildReport"} 1');
    await attempt(3, fails, 'a2');
    await attempt(4, async () => 'made');
    await attempt(4, async () => 'made', 'a2');
    expect(failing.annotate(FINE)).toEqual(FINE);
    expect(await registry.metrics()).not.toContain('viva_activities_failing{');
  });

  it('say so ever more seldom', async () => {
    for (let number = 1; number <= 100; number++) await attempt(number, fails);
    expect(lines.map(({ fields }) => fields.attempt)).toEqual([1, 2, 3, 4, 8, 16, 32, 64]);
    expect(lines.map(({ level }) => level)).toEqual(['warn', 'warn', ...Array(6).fill('error')]);
  });

  it('are not those that a stopping process hands back', async () => {
    await attempt(3, async () => {
      throw ApplicationFailure.create({ message: 'stops', category: ApplicationFailureCategory.BENIGN });
    });
    expect(lines).toEqual([]);
    expect(await registry.metrics()).not.toContain('viva_activity_failures_total{');
  });

  it('are forgotten when they are given up, cancelled or not tried again', async () => {
    await attempt(5, fails);
    await attempt(6, async () => {
      throw ApplicationFailure.nonRetryable('for good');
    });
    expect(failing.annotate(FINE)).toEqual(FINE);
    await attempt(5, fails);
    await attempt(6, async () => {
      throw new CancelledFailure('stopped');
    });
    expect(failing.annotate(FINE)).toEqual(FINE);
    await attempt(5, fails);
    now += 11 * 60 * 1000;
    expect(failing.annotate(FINE)).toEqual(FINE);
  });
});

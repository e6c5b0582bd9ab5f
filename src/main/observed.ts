import { Client, type Connection } from '@temporalio/client';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { ExecutionRecord } from '../../activities/run-solution.ts';
import { registerDiskGauges } from '../host/disk-gauges.ts';
import { PARTS } from '../roles.ts';
import { buildIdOf } from '../temporal/build-id.ts';
import { registerFailedTasks } from '../temporal/failed-tasks.ts';
import { registerQueueGauges } from '../temporal/queue-gauges.ts';
import { openTracing } from '../tracing/open.ts';
import type { Tracing } from '../tracing/tracing.ts';
import { ROOT, type Start } from './start.ts';

/** Spans for a collector, where the environment names one. */
export async function openTraces({
  config,
  role,
  logger,
  closing,
}: Omit<Start, 'tracing'>): Promise<Tracing> {
  const collector = config.tracing;
  const tracing = await openTracing(
    collector && {
      ...collector,
      resource: { 'service.name': 'viva', 'service.version': await buildIdOf(ROOT), 'viva.role': role },
      logger,
    },
  );
  closing.add('traces', () => tracing.close());
  return tracing;
}

/** What every process measures of itself, and one with the API of the queues. */
export function openMetrics({ config, role, failedTasks, logger }: Start, connection: Connection): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  registerDiskGauges(registry, config.dataDir);
  if (failedTasks) registerFailedTasks(registry, failedTasks);
  if (PARTS[role].api) {
    const client = new Client({ connection, namespace: config.temporal.namespace });
    const hasMail = config.mail !== null;
    registerQueueGauges({ registry, client, clock: Date.now, logger, hasMail });
  }
  return registry;
}

/** A span of each program that came to its verdict. */
export function spanOfExecution(tracing: Tracing) {
  return ({ of, language, tests, verdict, durationMs }: ExecutionRecord): void =>
    tracing.past(`sandbox ${of}`, {
      durationMs,
      attributes: { language, tests, verdict },
      failure: verdict === 'internal_error' ? verdict : null,
    });
}

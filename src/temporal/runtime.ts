import { makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';
import { idsAsFields } from '../tracing/served.ts';
import { workflowFields } from './log-fields.ts';

/**
 * Once per process: the SDK logs into our log, `hear` is told each message, and the SDK leaves the process's signals to whoever stops the workers in order.
 */
export function installRuntime(logger: Logger, hear: (message: string) => void = () => undefined): void {
  const log = logger.child({ part: 'temporal' });
  // What the SDK tells of its daily life is for whoever debugs it.
  const levels = { TRACE: 'trace', DEBUG: 'trace', INFO: 'debug', WARN: 'warn', ERROR: 'error' } as const;
  const write = (level: keyof typeof levels, message: string, meta?: Record<string, unknown>) => {
    hear(message);
    log[isByDesign(message) ? 'debug' : levels[level]](fieldsOf(meta), message);
  };
  Runtime.install({
    shutdownSignals: [],
    telemetryOptions: {
      logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }) },
    },
    logger: {
      trace: (message, meta) => write('TRACE', message, meta),
      debug: (message, meta) => write('DEBUG', message, meta),
      info: (message, meta) => write('INFO', message, meta),
      warn: (message, meta) => write('WARN', message, meta),
      error: (message, meta) => write('ERROR', message, meta),
      log: write,
    },
  });
}

/**
 * What an operator looks for by the names that all of our lines use; without the task's token, which nobody can read, and
 * without what it holds, which nobody should.
 */
function fieldsOf({ workflowId, requestIds, ...meta }: Record<string, unknown> = {}): object {
  const { taskToken: _token, task: _task, taskEncoded: _bytes, ...rest } = meta;
  const requests = Array.isArray(requestIds) ? idsAsFields(requestIds) : {};
  return { ...workflowFields(workflowId), ...requests, ...rest };
}

/** Here a worker has workflows or activities, never both: `workers.ts`. */
function isByDesign(message: string): boolean {
  return /^No (workflows|activities) registered/.test(message);
}

import { makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';

/**
 * Once per process: the SDK logs into our log, and leaves the process's signals to whoever stops the workers in order.
 */
export function installRuntime(logger: Logger): void {
  const log = logger.child({ part: 'temporal' });
  const write = (level: 'trace' | 'debug' | 'info' | 'warn' | 'error') => (message: string, meta?: object) =>
    log[level](meta ?? {}, message);
  Runtime.install({
    shutdownSignals: [],
    telemetryOptions: {
      logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }) },
    },
    logger: {
      // What the SDK tells of its daily life is for whoever debugs it.
      trace: write('trace'),
      debug: write('trace'),
      info: write('debug'),
      warn: write('warn'),
      error: write('error'),
      log: (level, message, meta) => {
        const to = { TRACE: 'trace', DEBUG: 'trace', INFO: 'debug', WARN: 'warn', ERROR: 'error' } as const;
        write(to[level])(message, meta);
      },
    },
  });
}

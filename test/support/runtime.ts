import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';

/** Importing this keeps the workers of a test file quiet, unless something is wrong. */
Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
  shutdownSignals: [],
});

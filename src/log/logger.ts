import { type DestinationStream, type Logger, pino } from 'pino';
import { PinoPretty } from 'pino-pretty';
import type { Config } from '../config/config.ts';
import { describeError } from './describe-error.ts';

export interface LoggerOptions {
  level: Config['logLevel'];
  stream?: NodeJS.WritableStream & { isTTY?: boolean | undefined };
  /** Fields that each line has beside its own. */
  fields?: () => object;
}

/**
 * The log: one JSON object a line with ISO times, or, when `stream` is a terminal, a line that a person can read. An
 * error belongs under `err` or, as Temporal's SDK has it, under `error`.
 */
export function createLogger({ level, stream = process.stdout, fields }: LoggerOptions): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      ...(fields && { mixin: fields }),
      serializers: { err: describeError, error: describeError },
    },
    stream.isTTY ? readable(stream) : jsonLines(stream),
  );
}

function readable(stream: NodeJS.WritableStream): DestinationStream {
  return PinoPretty({
    destination: stream,
    colorize: true,
    singleLine: true,
    sync: true,
    translateTime: 'SYS:HH:MM:ss.l',
  });
}

/** Standard output is written to at once, so that the last words of a process are not lost. */
function jsonLines(stream: NodeJS.WritableStream): DestinationStream {
  if (stream !== process.stdout) return stream;
  const destination = pino.destination({ dest: 1, sync: true });
  // A reader that has gone is no reason to stop.
  destination.on('error', () => undefined);
  return destination;
}

import { resolve } from 'node:path';
import type { Closing } from '../host/closing.ts';
import type { Tracing } from '../tracing/tracing.ts';
import type { StartOptions } from '../viva.ts';

/** What every part of a start is given: what was asked for, and where to say how it is ended. */
export interface Start extends StartOptions {
  /** Closes what was opened, the last first. */
  closing: Closing;
  /** Of what this process does. */
  tracing: Tracing;
}

/** The checkout. */
export const ROOT = resolve(import.meta.dirname, '../..');

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a call was sent and what it answered, once; the document shows it. */
export interface Example {
  request?: unknown;
  answer?: unknown;
}

/** By `operationId`. Recorded from a running server and shortened; a test holds them against the schemas. */
export const EXAMPLES: Readonly<Record<string, Example>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'examples.json'), 'utf8'),
);

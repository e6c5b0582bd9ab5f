import { Counter, type Registry } from 'prom-client';
import type { ReadOutcome } from './reader-process.ts';

/** How long a failure is told in `/health`. */
const RECENT_MS = 15 * 60_000;
const OUTCOMES: readonly ReadOutcome[] = ['ok', 'time_limit', 'memory_limit', 'died', 'fault'];

/** Counts the texts that were read and those that could not be. */
export function createReaderMetrics(registry: Registry, steady: () => number) {
  const texts = new Counter({
    name: 'viva_texts_read_total',
    help: 'Texts of candidates and their programs that were read in a process of their own',
    labelNames: ['kind', 'outcome'],
    registers: [registry],
  });
  let failures: { at: number; kind: string }[] = [];

  return {
    ended(kind: string, outcome: ReadOutcome): void {
      // An alarm on a rate needs the zero before the first one.
      for (const one of OUTCOMES) texts.inc({ kind, outcome: one }, 0);
      texts.inc({ kind, outcome });
      if (outcome !== 'ok') failures = [...recent(), { at: steady(), kind }];
    },
    /** A check of `/health`, with what could not be read of late in its detail. */
    annotate<Check extends { detail?: string }>(check: Check): Check {
      const kinds = recent().map(({ kind }) => kind);
      if (kinds.length === 0) return check;
      const unread = `texts that could not be read in the last 15 minutes: ${kinds.length} (${[...new Set(kinds)].join(', ')})`;
      return { ...check, detail: [check.detail ?? [], unread].flat().join('; ') };
    },
  };

  function recent() {
    return failures.filter(({ at }) => steady() - at < RECENT_MS);
  }
}

import type { Registry } from 'prom-client';
import type { Probe } from '../domain/probe.ts';
import { steadyMs } from '../host/steady.ts';
import { createReaderMetrics } from '../readers/metrics.ts';
import { createReaders, type Readers } from '../readers/readers.ts';
import type { Start } from './start.ts';

/** What reads texts at length, and what it adds to a probe when it fails. */
export function openReaders(
  { logger, closing }: Start,
  registry: Registry,
): { readers: Readers; annotate: (probe: Probe) => Probe } {
  const metrics = createReaderMetrics(registry, steadyMs);
  const readers = createReaders((kind, outcome) => {
    metrics.ended(kind, outcome);
    if (outcome !== 'ok') logger.warn({ kind, outcome }, 'a text could not be read');
  });
  closing.add('readers', () => readers.close());
  return { readers, annotate: metrics.annotate };
}

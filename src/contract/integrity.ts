import { z } from 'zod';
import { SEVERITIES, SIGNAL_KINDS } from '../domain/integrity/signal.ts';
import { count, timestamp } from './parts.ts';

const signalKind = z.enum(SIGNAL_KINDS).meta({ id: 'SignalKind' });
const severity = z.enum(SEVERITIES).meta({ id: 'SignalSeverity' });

/** Advice to a person, with what it rests on. */
export const signal = z
  .strictObject({
    id: z.uuid(),
    kind: signalKind,
    severity,
    from: timestamp,
    to: timestamp,
    evidence: z
      .array(
        z.strictObject({
          store: z.enum(['telemetry', 'edits']),
          task_id: z.string().optional().meta({ description: 'Of edits' }),
          client_id: z.string().optional().meta({ description: 'Where the client gave one' }),
          seq: count,
        }),
      )
      .meta({ description: 'The first 50, in order of time' }),
    facts: z
      .record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.record(z.string(), z.string())]))
      .meta({
        description:
          'Figures: lengths in characters, shares from 0 to 1, durations in milliseconds. Of `similar`, for the company: `other: {session_id, submission_id}`',
      }),
    suspicious: z.string().meta({ description: 'The one way to read it' }),
    innocent: z.string().meta({ description: 'The other way' }),
  })
  .meta({ id: 'Signal' });
export type SignalAnswer = z.output<typeof signal>;

export const integrityAnswer = z.strictObject({
  signals: z.array(signal).meta({ description: 'In the order of time' }),
  chain: z
    .strictObject({
      head: z.string().meta({ description: 'SHA-256 of the last batch; empty without batches' }),
      length: count,
      verified_at: timestamp
        .nullable()
        .meta({ description: 'When all of it was hashed again and was sound; null where it is damaged' }),
    })
    .meta({ description: 'Of all that pages told and all that was typed' }),
});

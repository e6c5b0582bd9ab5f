import { z } from 'zod';
import { CHAIN_FAULTS, MOST_FAULT_ROWS, MOST_FAULTS } from '../domain/integrity/chain-fault.ts';
import { MOST_EVIDENCE, SEVERITIES, SIGNAL_KINDS } from '../domain/integrity/signal.ts';
import { MOST_MATCHES } from '../domain/integrity/similarity/matches.ts';
import { REVIEW_DECISIONS } from '../domain/vocabulary.ts';
import { count, timestamp } from './parts.ts';
import { words } from './strings.ts';
import { FAULTS, must } from './texts/faults.ts';

const signalKind = z.enum(SIGNAL_KINDS).meta({ id: 'SignalKind' });
const severity = z.enum(SEVERITIES).meta({ id: 'SignalSeverity' });

const stretch = z
  .strictObject({ from: count, to: count })
  .meta({ description: 'From one place of the code to before another, in UTF-16 units' });

/** One of what a page told or of what was typed. */
const row = z.strictObject({
  store: z.enum(['telemetry', 'edits']),
  task_id: z.string().optional().meta({ description: 'Of edits' }),
  client_id: z.string().optional().meta({ description: 'Where the client gave one' }),
  seq: count,
});
export type RowAnswer = z.output<typeof row>;

/** Advice to a person, with what it rests on. */
export const signal = z
  .strictObject({
    id: z.uuid(),
    kind: signalKind,
    severity,
    from: timestamp,
    to: timestamp,
    evidence: z.array(row).max(MOST_EVIDENCE).meta({ description: 'The first 50, in order of time' }),
    facts: z
      .record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.record(z.string(), z.string())]))
      .meta({
        description:
          'Figures: lengths in characters, shares from 0 to 1, durations in milliseconds. Of `similar`, for the company: `other: {session_id, submission_id}`',
      }),
    departures: z
      .array(z.strictObject({ from: timestamp, to: timestamp }))
      .max(MOST_EVIDENCE)
      .optional()
      .meta({ description: 'Of `focus_lost` and `page_hidden`: the first 50 times away that it counts' }),
    matches: z
      .array(z.strictObject({ own: stretch, other: stretch }))
      .max(MOST_MATCHES)
      .optional()
      .meta({
        description:
          'Of `similar`, for the company, not in reports: the parts that both programs have in common, whatever their names are; in the order of the own one, the longest 100',
      }),
    suspicious: z.string().meta({ description: 'The one way to read it' }),
    innocent: z.string().meta({ description: 'The other way' }),
  })
  .meta({ id: 'Signal' });
export type SignalAnswer = z.output<typeof signal>;

const decision = z.enum(REVIEW_DECISIONS).meta({
  id: 'ReviewDecision',
  description:
    '`clear`: nothing speaks against the candidate; `concern`: something does; `invalid`: the interview does not count',
});

/** Signals that one review may name. */
const MOST_REVIEWED = 500;

/** What a review says; for candidates without `note` and `by`. */
const reviewed = {
  review_id: z.uuid(),
  decision,
  note: z.string().optional().meta({ description: 'Only for interviewers and admins' }),
  signals: z.array(z.uuid()).meta({ description: 'Those that were looked at' }),
  by: z.string().optional().meta({ description: 'Who, a user id. Only for interviewers and admins' }),
};
export const reviewData = z.strictObject(reviewed);
export const appealData = z.strictObject({ text: z.string() });

const seq = z.int().min(1).meta({ description: 'Of its event' });

/** A person has looked at signals. */
export const review = z.strictObject({ seq, at: timestamp, ...reviewed }).meta({ id: 'Review' });
export type ReviewAnswer = z.output<typeof review>;

/** What the candidate says against it. */
export const appeal = z.strictObject({ seq, at: timestamp, text: z.string() }).meta({ id: 'Appeal' });
export type AppealAnswer = z.output<typeof appeal>;

export const reviewRequest = z.strictObject({
  decision,
  note: words({ min: 1, max: 2_000 }),
  signals: z
    .array(z.uuid())
    .max(MOST_REVIEWED)
    .superRefine((ids, { addIssue }) => {
      const seen = new Set<string>();
      for (const [index, id] of ids.entries()) {
        if (seen.has(id)) addIssue({ code: 'custom', path: [index], ...must(FAULTS.repeatedSignal) });
        seen.add(id);
      }
    })
    .meta({
      description:
        'Those that were looked at: ids of signals as they are now, or that an earlier review named',
    }),
});
export const reviewTaken = z.strictObject({ review_id: z.uuid() });

export const appealRequest = z.strictObject({ text: words({ min: 1, max: 4_000 }) });
export const appealTaken = z.strictObject({ seq });

const chainFault = z
  .strictObject({
    kind: z.enum(CHAIN_FAULTS).meta({
      description:
        '`altered`: changed or moved; `rewritten`: changed, with all hashes computed anew; `truncated`: the end is cut off',
    }),
    from: count.meta({ description: 'The first of its batches, counted from 1' }),
    to: count.meta({ description: 'The last of them' }),
    rows: z.array(row).max(MOST_FAULT_ROWS).meta({
      description: 'The rows, as far as they can be told; of `removed`, what is left of the batch',
    }),
    row_count: count.meta({ description: 'How many there are; `rows` has the first 50' }),
    event_seq: count
      .nullable()
      .meta({ description: 'The event that knows otherwise; null where the chain contradicts itself' }),
  })
  .meta({ id: 'ChainFault' });

/** Whether all that pages told and all that was typed is as it came. */
export const chain = z
  .strictObject({
    head: z.string().meta({ description: 'SHA-256 of the last batch; empty without batches' }),
    length: count.meta({ description: 'Batches' }),
    verified_at: timestamp
      .nullable()
      .meta({ description: 'When all of it was hashed again and was sound; null where it is damaged' }),
    faults: z
      .array(chainFault)
      .max(MOST_FAULTS)
      .meta({ description: 'What is not as it came, the first 50; empty where it is sound' }),
    fault_count: count.meta({ description: 'How many there are' }),
  })
  .meta({ id: 'Chain', description: 'Of all that pages told and all that was typed' });
export type ChainAnswer = z.output<typeof chain>;

export const integrityAnswer = z.strictObject({
  signals: z.array(signal).meta({ description: 'In the order of time' }),
  chain,
  reviews: z.array(review).meta({ description: 'In the order in which they were made' }),
  appeal: z.strictObject({ text: z.string(), at: timestamp }).nullable(),
  appeal_until: timestamp
    .nullable()
    .meta({ description: 'The last moment for an appeal; null before the end of the interview' }),
});

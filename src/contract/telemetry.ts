import { z } from 'zod';
import type { Changes } from '../domain/integrity/changes.ts';
import type { TelemetryType } from '../domain/vocabulary.ts';
import { count, language, MAX_REVISION, reference, sha256, timestamp } from './parts.ts';
import { matching, text } from './strings.ts';
import { atMostEntries, FAULTS, must, numberBetween } from './texts/faults.ts';

const seq = z.int().min(1).max(MAX_REVISION);
const clientTime = z.iso.datetime({ offset: true }).meta({ description: "By the client's clock" });
const clientId = z.uuid().meta({ description: 'The page that tells: `seq` counts for each' });

const common = { seq: seq.meta({ description: 'Numbered by the client from 1' }), at: clientTime };

const clipboard = z.strictObject({
  length: count,
  sha256: sha256.optional(),
  target: text({ min: 1, max: 200 }),
});
const state = z.strictObject({ state: text({ min: 1, max: 50 }) });

function event<T extends TelemetryType>(type: T) {
  return z.strictObject({ ...common, type: z.literal(type) });
}

const telemetryEvent = z
  .discriminatedUnion('type', [
    event('copy').extend({ data: clipboard.optional() }),
    event('cut').extend({ data: clipboard.optional() }),
    event('paste').extend({ data: clipboard.optional() }),
    event('visibility').extend({ data: state.optional() }),
    event('devtools').extend({ data: state.optional() }),
    event('fullscreen').extend({ data: state.optional() }),
    event('blur').extend({ data: z.strictObject({}).optional() }),
    event('focus').extend({ data: z.strictObject({}).optional() }),
    event('mouse_leave').extend({ data: z.strictObject({}).optional() }),
    event('idle').extend({ data: z.strictObject({}).optional() }),
    event('reconnect').extend({ data: z.strictObject({}).optional() }),
  ])
  .meta({ id: 'TelemetryEvent' });

export type TelemetryReport = z.output<typeof telemetryEvent>;

export const telemetryRequest = z.strictObject({
  session_id: reference,
  client_id: clientId.optional(),
  events: z.array(telemetryEvent).min(1).max(200),
});

export const telemetryAnswer = z.strictObject({
  accepted: count,
  duplicates: count,
  conflicts: z.array(count),
  last_seq: count,
  missing: z.array(z.tuple([count, count])).meta({ description: 'Inclusive ranges' }),
});

/** UTF-16 units that a text of an editor may have, before a change and after it. */
const MOST_UNITS = 1_000_000;
/** Parts of a change, and of a part its lines and one more. */
const MOST_PARTS = 10_000;
/** Characters of an inserted line: longer ones no program has that is taken. */
const MOST_IN_LINE = 65_536;
const units = z.int().min(0).max(MOST_UNITS);

const insertedLine = text({ min: 0, max: MOST_IN_LINE }).refine(
  (line) => !line.includes('\n'),
  must(FAULTS.lineBreak),
);

const changes = z
  .array(
    z.union([
      units,
      z
        .tuple([units], insertedLine)
        .refine((part) => part.length <= MOST_PARTS, must(atMostEntries(MOST_PARTS)))
        .meta({ maxItems: MOST_PARTS }),
    ]),
  )
  .max(MOST_PARTS)
  .meta({
    description:
      'A CodeMirror 6 ChangeSet as JSON: a number keeps so many UTF-16 units, `[deleted, ...lines]` replaces',
    example: [12, [0, 'x'], 30],
  }) satisfies z.ZodType<Changes>;

const edit = z
  .strictObject({
    seq: seq.meta({ description: 'Numbered by the client from 1, for each task' }),
    at: clientTime,
    base_sha256: sha256.meta({
      description: 'Of the text that it changes; the first of a language: its template',
    }),
    changes,
    selection: z
      .strictObject({ anchor: units, head: units })
      .optional()
      .meta({ description: 'After it, in UTF-16 units' }),
    sha256: sha256.meta({ description: 'Of the text after it' }),
  })
  .meta({ id: 'Edit' });

export type EditReport = z.output<typeof edit>;

export const editsRequest = z.strictObject({
  session_id: reference,
  task_id: reference,
  language,
  client_id: clientId.optional(),
  batches: z.array(edit).min(1).max(200),
});

const editsLimit = matching(/^(?:[1-9]\d{0,2}|1\d{3}|2000)$/, numberBetween(1, 2_000))
  .transform(Number)
  .meta({
    description: '1–2,000, by default 500',
    override: { type: 'integer', minimum: 1, maximum: 2_000, default: 500 },
  });

export const editsQuery = z.strictObject({
  task_id: reference,

  after: matching(/^\d{1,10}\.\d{1,10}$/, FAULTS.notNextAfter)
    .optional()
    .meta({ description: 'What `next_after` said', example: '12.3' }),
  limit: editsLimit.optional(),
});

export const editsAnswer = z.strictObject({
  edits: z
    .array(
      edit
        .extend({
          language,
          client_id: z.string().meta({ description: 'Empty where none was given' }),
          received_at: timestamp,
        })
        .meta({ id: 'StoredEdit' }),
    )
    .meta({ description: 'In the order of arrival, as sent' }),
  next_after: z.string().nullable().meta({ description: 'Null at the end' }),
});

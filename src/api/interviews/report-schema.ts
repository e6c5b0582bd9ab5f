import { z } from 'zod';
import { OUTCOMES } from '../../domain/vocabulary.ts';
import { count, language, level, milliseconds, sha256, share, timestamp, track, verdict } from '../schema.ts';

const attempt = z.strictObject({
  submission_id: z.string(),
  at: timestamp,
  language,
  code_sha256: sha256,
  verdict,
  passed: count,
  total: count,
  score: share,
});

const task = z.strictObject({
  task_id: z.string(),
  number: count,
  title: z.string(),
  rating: z.number(),
  outcome: z.enum(OUTCOMES),
  time_ms: milliseconds,
  hints: count,
  attempts: z.array(attempt),
  why_chosen: z.strictObject({
    ability: z.number(),
    se: z.number(),
    target: z.number(),
    candidates: z.array(z.strictObject({ task_id: z.string(), rating: z.number(), chance: share })),
    seed: z.string(),
    bank_version: z.string(),
  }),
});

/** The report as it is stored. Fields that a later version of the report adds pass as they are. */
export const reportSchema = z
  .looseObject({
    session_id: z.uuid(),
    track,
    level,
    finished_at: timestamp,
    ability: z.strictObject({
      estimate: z.number(),
      low: z.number(),
      high: z.number(),
      label: z.string(),
    }),
    tasks: z.array(task),
    extensions: z.array(
      z.looseObject({ at: timestamp, seconds: count, reason: z.string(), deadline_at: timestamp }),
    ),
    signals: z.array(z.looseObject({ kind: z.string(), severity: z.string(), count })),
    degraded: z.array(z.looseObject({ kind: z.string(), id: z.string(), at: timestamp })),
    hash: sha256,
  })
  .meta({ id: 'Report' });

export type ReportDocument = z.output<typeof reportSchema>;

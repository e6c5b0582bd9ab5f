import { z } from 'zod';
import { SEVERITIES, SIGNAL_KINDS } from '../domain/integrity/digest.ts';
import { ABILITY_LABELS } from '../domain/measurement/labels.ts';
import { SOFT_SKILLS } from '../domain/measurement/soft-skills.ts';
import { INTERVIEW_STATES, OUTCOMES, STATE_CAUSES } from '../domain/vocabulary.ts';
import { FITS } from '../report/derive/standing.ts';
import {
  count,
  language,
  level,
  locale,
  milliseconds,
  runVerdict,
  sha256,
  share,
  timestamp,
  track,
  verdict,
} from './parts.ts';

/**
 * The report as it is stored. What is optional came with version 2: reports that were stored before have none of it,
 * and fields that a later version adds pass as they are.
 */

const sinceStart = milliseconds.meta({ description: 'Since the start of the interview' });

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

const submission = z
  .looseObject({
    ...attempt.shape,
    at_ms: sinceStart,
    elapsed_ms: milliseconds.meta({ description: 'Time on the task when it was sent' }),
    duration_ms: milliseconds,
    counted: z.boolean().meta({ description: 'False for `compile_error` and `internal_error`' }),
    attempt: count.meta({ description: 'Number of counted attempts once it was in' }),
    result_sha256: sha256.optional().meta({ description: 'Only for interviewers and admins' }),
    review: z
      .looseObject({
        summary: z.string(),
        strengths: z.array(z.string()),
        improvements: z.array(z.string()),
        quality: share.nullable(),
        complexity: z.string().nullable().optional().meta({
          description: 'What the reviewer takes the time and memory of the code to be',
        }),
        confident: z.boolean().nullable().optional().meta({
          description:
            'False when the code without comments and names was judged otherwise, or not at all. Only for interviewers and admins',
        }),
        degraded: z.boolean(),
      })
      .nullable(),
  })
  .meta({ description: 'Every check, also those that did not count' });

const followUp = z.looseObject({
  at_ms: sinceStart,
  text: z.string(),
  degraded: z.boolean(),
  answers: z.array(z.looseObject({ at_ms: sinceStart, text: z.string() })),
});

const task = z.looseObject({
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
  stopped_ms: milliseconds.optional().meta({
    description: 'For how long checks stopped the clock. Not in interviews of before there were caps',
  }),
  stopped: z
    .array(
      z.looseObject({
        cause: z.enum(['waiting', 'judging', 'compile', 'review', 'disconnect']),
        ms: milliseconds,
        over_ms: milliseconds
          .optional()
          .meta({ description: 'What more it took, over the caps: that was not given back' }),
      }),
    )
    .optional(),
  par_ms: milliseconds.optional(),
  limit_ms: milliseconds.optional(),
  max_attempts: count.optional(),
  score: share.optional(),
  hints_taken: z.array(z.looseObject({ number: count, at_ms: sinceStart, text: z.string() })).optional(),
  runs: count.optional(),
  submissions: z.array(submission).optional(),
  follow_ups: z.array(followUp).optional(),
});

const signalKind = z.enum(SIGNAL_KINDS).meta({ id: 'SignalKind' });
const severity = z.enum(SEVERITIES).meta({ id: 'SignalSeverity' });

const entry = { at_ms: sinceStart, task: count.nullable() };
const tests = { verdict, passed: count, total: count, language };

const timelineEntry = z
  .discriminatedUnion('kind', [
    z.looseObject({ ...entry, kind: z.literal('task'), title: z.string(), rating: z.number() }),
    z.looseObject({
      ...entry,
      kind: z.literal('state'),
      state: z.enum(INTERVIEW_STATES),
      cause: z.enum(STATE_CAUSES),
      outcome: z.enum(OUTCOMES).nullable(),
    }),
    z.looseObject({ ...entry, kind: z.literal('run'), ...tests, verdict: runVerdict }),
    z.looseObject({
      ...entry,
      kind: z.literal('check'),
      submission_id: z.string(),
      counted: z.boolean(),
      ...tests,
    }),
    z.looseObject({
      ...entry,
      kind: z.literal('feedback'),
      submission_id: z.string(),
      degraded: z.boolean(),
    }),
    z.looseObject({ ...entry, kind: z.literal('message'), text: z.string() }),
    z.looseObject({
      ...entry,
      kind: z.literal('reply'),
      text: z.string(),
      unasked: z.boolean(),
      degraded: z.boolean(),
    }),
    z.looseObject({ ...entry, kind: z.literal('hint'), number: count }),
    z.looseObject({ ...entry, kind: z.literal('extension'), seconds: count, reason: z.string() }),
    z.looseObject({ ...entry, kind: z.literal('error'), code: z.string() }),
    z.looseObject({ ...entry, kind: z.literal('signal'), signal: z.string(), severity: z.string(), count }),
  ])
  .meta({ id: 'ReportTimelineEntry' });

export const ability = z.strictObject({
  estimate: z.number(),
  low: z.number(),
  high: z.number(),
  label: z.enum(ABILITY_LABELS),
});

export const fit = z.enum(FITS);

const bandInWords = z.looseObject({
  fit: fit.meta({ description: 'How the band lies to the level that was asked for' }),
  title: z.string(),
  meaning: z.array(z.string()),
  tasks: count.meta({ description: 'Tasks that the estimate rests on' }),
  low_label: z.string(),
  high_label: z.string(),
});

export const reportSchema = z
  .looseObject({
    report_version: z.int().optional(),
    session_id: z.uuid(),
    track,
    level,
    locale: locale.optional(),
    started_at: timestamp.optional(),
    finished_at: timestamp,
    duration_ms: milliseconds.optional(),
    ended_by: z.enum(STATE_CAUSES).optional(),
    ability: ability.extend({ verdict: bandInWords.optional() }),
    tasks: z.array(task),
    timeline: z.array(timelineEntry).optional(),
    extensions: z.array(
      z.looseObject({
        at: timestamp,
        at_ms: sinceStart.optional(),
        seconds: count,
        reason: z.string(),
        by: z.string().optional().meta({ description: 'Who. Only for interviewers and admins' }),
        deadline_at: timestamp,
      }),
    ),
    outages: z
      .array(
        z.looseObject({
          at: timestamp,
          at_ms: sinceStart,
          kind: z.enum(['interviewer', 'sandbox']),
          detail: z.string(),
        }),
      )
      .optional(),
    signals: z.array(z.looseObject({ kind: signalKind, severity, count })),
    integrity: z
      .looseObject({
        events: z.record(z.string(), count),
        missing: count,
        conflicts: count,
        pastes: z
          .array(z.looseObject({ at_ms: sinceStart, length: count }))
          .optional()
          .meta({ description: 'The longest pastes of 200 characters and more, in order of time' }),
      })
      .nullable()
      .optional()
      .meta({ description: 'Counts of telemetry; always null for candidates' }),
    soft_skills: z
      .array(
        z.object({
          skill: z.enum(SOFT_SKILLS),
          score: share.nullable(),
          summary: z.string(),
          evidence: z.array(z.object({ message_id: z.string(), quote: z.string() })),
        }),
      )
      .nullable()
      .optional(),
    degraded: z.array(z.looseObject({ kind: z.string(), id: z.string(), at: timestamp })),
    candidate: z
      .strictObject({
        user_id: z.string(),
        nickname: z.string(),
        email: z.string().optional().meta({ description: 'Only for interviewers and admins' }),
      })
      .nullable()
      .meta({ description: 'Null once there is no such account. Beside the report, so no part of `hash`' }),
    hash: sha256,
  })
  .meta({ id: 'Report' });

export type ReportDocument = z.output<typeof reportSchema>;

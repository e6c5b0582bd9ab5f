import { z } from 'zod';
import { COVERED, HELP_LEVELS } from '../domain/measurement/assessment.ts';
import { ABILITY_LABELS } from '../domain/measurement/labels.ts';
import { MAX_SCORE } from '../domain/measurement/score.ts';
import { SOFT_SKILLS } from '../domain/measurement/soft-skills.ts';
import { FITS, type Fit } from '../domain/measurement/standing.ts';
import { INTERVIEW_STATES, OUTCOMES, STATE_CAUSES, TELEMETRY_TYPES } from '../domain/vocabulary.ts';
import { decisionMade } from './decisions.ts';
import { appeal, chain, review, signal } from './integrity.ts';
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

/** Goes up whenever the same events give another document. */
export const REPORT_VERSION = 3;

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
  .strictObject({
    ...attempt.shape,
    at_ms: sinceStart,
    elapsed_ms: milliseconds.meta({ description: 'Time on the task when it was sent' }),
    duration_ms: milliseconds,
    counted: z.boolean().meta({ description: 'False for `compile_error` and `internal_error`' }),
    attempt: count.meta({ description: 'Number of counted attempts once it was in' }),
    result_sha256: sha256.optional().meta({ description: 'Only for interviewers and admins' }),
    review: z
      .strictObject({
        summary: z.string(),
        strengths: z.array(z.string()),
        improvements: z.array(z.string()),
        quality: share.nullable(),
        complexity: z.string().nullable().meta({
          description: 'What the reviewer takes the time and memory of the code to be; null without a model',
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

const said = z.strictObject({ message_id: z.string(), at_ms: sinceStart, text: z.string() });
const quote = z.strictObject({ message_id: z.string(), quote: z.string() });

const followUp = z.strictObject({
  ...said.shape,
  degraded: z.boolean(),
  answers: z.array(said).meta({ description: 'What the candidate wrote until the interviewer spoke again' }),
  covered: z.literal(COVERED).nullable().meta({
    description:
      'How much of the good answers was said: nothing that matters, a part, what matters. Advice to a person; null when nobody graded it',
  }),
  quotes: z.array(quote).meta({ description: 'Words of the candidate that it rests on' }),
});

const help = z.strictObject({
  message_id: z.string(),
  level: z.literal(HELP_LEVELS).meta({
    description:
      'How much that reply helped: 0 not at all, 1 where to look, 2 as much as a hint, 3 gave away',
  }),
  quote: z.string().meta({ description: 'Words of that reply; empty with 0' }),
});

/** Something that the interviewer said, and what the candidate wrote before the interviewer spoke again. */
const exchange = z
  .strictObject({
    task: count.nullable().meta({ description: 'Number of the last task that was given' }),
    question: z
      .strictObject({ ...said.shape, unasked: z.boolean(), degraded: z.boolean() })
      .nullable()
      .meta({ description: 'Null where the candidate wrote first' }),
    answers: z.array(said),
  })
  .meta({ id: 'ReportExchange' });

const reportTask = z.strictObject({
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
      z.strictObject({
        cause: z.enum(['waiting', 'judging', 'compile', 'review', 'disconnect']),
        ms: milliseconds,
        over_ms: milliseconds
          .optional()
          .meta({ description: 'What more it took, over the caps: that was not given back' }),
      }),
    )
    .optional(),
  par_ms: milliseconds,
  limit_ms: milliseconds.meta({ description: 'As given at first; `extensions` say what was added' }),
  max_attempts: count,
  score: share.meta({ description: 'What enters the ability: the best of the attempts, 0 without any' }),
  hints_taken: z.array(z.strictObject({ number: count, at_ms: sinceStart, text: z.string() })),
  runs: count,
  submissions: z.array(submission),
  follow_ups: z.array(followUp).meta({
    description: 'What was asked about the accepted solution: unasked, and until the next task in reply',
  }),
  replies: count.optional().meta({
    description: 'Of the interviewer while the task was open. Not in reports of before help was counted',
  }),
  help: z.array(help).optional().meta({
    description:
      'How much each of them helped. Advice to a person; of those that no model has judged, nothing, so all `replies` without a model',
  }),
  draft: z
    .strictObject({
      language,
      code_sha256: sha256,
      saved_at: timestamp,
      checked: z
        .boolean()
        .meta({ description: 'It was checked, by the candidate or by itself at the deadline' }),
    })
    .nullable()
    .optional()
    .meta({
      description: 'What was in the editor when the task was closed; missing in interviews of before drafts',
    }),
});

export type ReportTask = z.output<typeof reportTask>;
export type ReportSubmission = z.output<typeof submission>;
export type FollowUp = z.output<typeof followUp>;
export type ReportExchange = z.output<typeof exchange>;

const entry = { at_ms: sinceStart, task: count.nullable() };
const tests = { verdict, passed: count, total: count, language };

const timelineEntry = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...entry, kind: z.literal('task'), title: z.string(), rating: z.number() }),
    z.strictObject({
      ...entry,
      kind: z.literal('state'),
      state: z.enum(INTERVIEW_STATES),
      cause: z.enum(STATE_CAUSES),
      outcome: z.enum(OUTCOMES).nullable(),
    }),
    z.strictObject({ ...entry, kind: z.literal('run'), ...tests, verdict: runVerdict }),
    z.strictObject({
      ...entry,
      kind: z.literal('check'),
      submission_id: z.string(),
      counted: z.boolean(),
      ...tests,
    }),
    z.strictObject({
      ...entry,
      kind: z.literal('feedback'),
      submission_id: z.string(),
      degraded: z.boolean(),
    }),
    z.strictObject({ ...entry, kind: z.literal('message'), text: z.string() }),
    z.strictObject({
      ...entry,
      kind: z.literal('reply'),
      text: z.string(),
      unasked: z.boolean(),
      degraded: z.boolean(),
    }),
    z.strictObject({ ...entry, kind: z.literal('hint'), number: count }),
    z.strictObject({ ...entry, kind: z.literal('extension'), seconds: count, reason: z.string() }),
    z.strictObject({
      ...entry,
      kind: z.literal('credit'),
      seconds: count,
      cause: z.enum(['disconnect']).meta({ description: 'Why that time was given back' }),
    }),
    z.strictObject({ ...entry, kind: z.literal('error'), code: z.string() }),
  ])
  .meta({ id: 'ReportTimelineEntry' });
/** What happened when, in order. */
export type TimelineEntry = z.output<typeof timelineEntry>;

export const ability = z
  .strictObject({
    estimate: z.number(),
    low: z.number(),
    high: z.number(),
    label: z.enum(ABILITY_LABELS),
  })
  .meta({ description: 'A 90 % band on the Elo scale; `estimate` is its middle, `label` the level of that' });
export type Ability = z.output<typeof ability>;

export const fit = z.enum(FITS);

export const score = z.int().min(0).max(MAX_SCORE);
export const maxScore = z.literal(MAX_SCORE);

/** What lists show of a report. */
export interface Judgement {
  ability: Ability;
  fit: Fit;
  score: number | null;
}

const standing = z.strictObject({
  fit: fit.meta({ description: 'How the band lies to the level that was asked for' }),
  title: z.string(),
  meaning: z.array(z.string()).meta({ description: 'Sentences on what the band says and what it does not' }),
  tasks: count.meta({ description: 'Tasks that the estimate rests on' }),
  low_label: z.enum(ABILITY_LABELS),
  high_label: z.enum(ABILITY_LABELS),
});
/** The band in words, in the interview's language. */
export type Standing = z.output<typeof standing>;

/**
 * The report of an interview as a document: ISO-8601 times, durations in milliseconds. It is a fold of the plan and the
 * events and of nothing else, so whoever has those can derive it again. Code and output are referred to by SHA-256 and
 * lie in the store. Beside what candidates do not see, only what some events do not tell is
 * optional, and what reports of earlier versions lack that cannot be derived again.
 */
export const reportContent = z.strictObject({
  report_version: z
    .literal(REPORT_VERSION)
    .meta({ description: 'Goes up whenever the same events give another document' }),
  session_id: z.string(),
  track,
  level,
  locale,
  started_at: timestamp,
  finished_at: timestamp,
  duration_ms: milliseconds,
  ended_by: z.enum(STATE_CAUSES).optional().meta({
    description: 'What ended the interview. Left out where the event that says so cannot be read',
  }),
  time: z.strictObject({ time_percent: z.number(), additional_time_percent: z.number() }).optional().meta({
    description:
      'Limit and par of each task are those of the bank × `time_percent` / 100 × (1 + `additional_time_percent` / 100). Left out where they are those of the bank by themselves: of interviews that nobody has ordered by a package',
  }),
  ability: ability.extend({ verdict: standing }),
  tasks: z.array(reportTask),
  timeline: z.array(timelineEntry),
  conversation: z.array(exchange).optional().meta({
    description: 'All that was said, whole and in pairs. Not in reports of before there was one',
  }),
  extensions: z.array(
    z.strictObject({
      at: timestamp,
      at_ms: sinceStart,
      seconds: count,
      reason: z.string(),
      by: z.string().optional().meta({ description: 'Who. Only for interviewers and admins' }),
      deadline_at: timestamp,
    }),
  ),
  outages: z
    .array(
      z.strictObject({
        at: timestamp,
        at_ms: sinceStart,
        kind: z.enum(['interviewer', 'sandbox']),
        detail: z.string(),
      }),
    )
    .meta({ description: 'What failed on the interviewer’s side' }),
  integrity: z
    .strictObject({
      events: z.partialRecord(z.enum(TELEMETRY_TYPES), count),
      edits: count,
      missing: count,
      conflicts: count,
      refused: count.meta({ description: 'Batches, because there were too many' }),
      chain: z.strictObject({ head: sha256, length: count }).nullable().meta({
        description: 'Of all that pages told when the interview ended; null where nothing was chained',
      }),
    })
    .nullable()
    .meta({ description: 'Counts of telemetry, null when nothing was told; always null for candidates' }),
  soft_skills: z
    .array(
      z.strictObject({
        skill: z.enum(SOFT_SKILLS),
        score: share.nullable(),
        summary: z.string(),
        evidence: z.array(z.strictObject({ message_id: z.string(), quote: z.string() })),
      }),
    )
    .nullable()
    .meta({ description: 'Advice to a person; null when no model has read the transcript' }),
  degraded: z
    .array(
      z.strictObject({
        kind: z.enum(['reply', 'feedback', 'event', 'task', 'section']),
        id: z.string(),
        at: timestamp,
      }),
    )
    .meta({
      description:
        'What a template wrote in place of a model (`reply`, `feedback`), and what could not be made and is missing',
    }),
});
export type Report = z.output<typeof reportContent>;

/** With the SHA-256 of its canonical JSON. */
export const storedReport = reportContent.extend({
  report_version: z
    .int()
    .min(1)
    .meta({
      description: `${REPORT_VERSION}; of somebody who was erased, that of the time of their erasure. It goes up whenever the same events give another document`,
    }),
  hash: sha256,
});
export type StoredReport = z.output<typeof storedReport>;

const sentences = z.array(z.string());

/** In plain words and the interview's language. */
const explanation = z
  .strictObject({
    counted: sentences.meta({ description: 'What the result rests on' }),
    not_counted: sentences.meta({ description: 'What has changed nothing' }),
    model: sentences.meta({ description: 'What a language model had to do with it, and what not' }),
    deciding: sentences.meta({ description: 'Who decides' }),
    contest: sentences.meta({ description: 'How to contest it, and until when' }),
  })
  .meta({ id: 'Explanation', description: 'Sentences, made of what the report says and of nothing else' });
export type ExplanationAnswer = z.output<typeof explanation>;

/** As it is answered: for candidates without what is the company's. */
export const reportSchema = storedReport
  .extend({
    score: score.nullable().meta({
      description:
        'The chance, in per cent, that ability is at or above the lower bound of the level asked for; null where nothing was measured. For other systems: people are shown the band. Beside the report, so no part of `hash`',
    }),
    max_score: maxScore.meta({ description: 'What `score` is out of. Beside the report' }),
    signals: z.array(signal).nullable().meta({
      description:
        'Advice to a person, as `GET /interview/:id/integrity` has it; null while it cannot be read. Beside the report, so no part of `hash`',
    }),
    chain: chain.nullable().meta({
      description:
        'Whether what the signals rest on is as it came, as `GET /interview/:id/integrity` has it; null while it cannot be read. Beside the report, so no part of `hash`',
    }),
    reviews: z.array(review).meta({
      description: 'What people made of the signals, in order. Beside the report, so no part of `hash`',
    }),
    appeal: appeal
      .nullable()
      .meta({ description: 'What the candidate says against it. Beside the report, so no part of `hash`' }),
    decisions: z.array(decisionMade).meta({
      description:
        'What people decided about the candidate, in order: the last one holds. Beside the report, so no part of `hash`',
    }),
    explanation: explanation.nullable().meta({
      description: 'How this person is judged, in plain words. Beside the report, so no part of `hash`',
    }),
    candidate: z
      .strictObject({
        user_id: z.string(),
        nickname: z.string(),
        first_name: z.string().optional().meta({ description: 'As whom the company has invited them' }),
        last_name: z.string().nullable().optional(),
        email: z
          .string()
          .nullable()
          .optional()
          .meta({ description: 'Only for interviewers and admins; null for a guest' }),
      })
      .nullable()
      .meta({ description: 'Null once there is no such account. Beside the report, so no part of `hash`' }),
    extent: z.literal('summary').optional().meta({
      description: 'For a candidate whose package shows them the figures alone: texts are left out',
    }),
    erased_at: timestamp.optional().meta({
      description: 'When its person was erased: texts are gone, `hash` is that of the report as it was',
    }),
  })
  .meta({ id: 'Report' });
export type ReportAnswer = z.output<typeof reportSchema>;

import { z } from 'zod';
import { ACCOMMODATIONS } from '../domain/integrity/evidence.ts';
import { REPORTS_TO_CANDIDATE, RESUME_RULES } from '../domain/packages/package.ts';
import { LANGUAGES } from '../domain/vocabulary.ts';
import { storedEvent } from './events.ts';
import { acknowledged } from './notice.ts';
import {
  count,
  cursor,
  interviewState,
  language,
  lastSeqs,
  level,
  locale,
  moment,
  pageQuery,
  reference,
  timestamp,
  track,
} from './parts.ts';
import { ability, fit, maxScore, score } from './report.ts';
import { matching, text, words } from './strings.ts';
import { FAULTS, must } from './texts/faults.ts';

export const problemRequest = z.strictObject({
  text: words({ min: 1, max: 2_000 }),
  request_ids: z
    .array(z.uuid())
    .max(50)
    .optional()
    .meta({ description: '`X-Request-Id`s of calls that went wrong' }),
});

export const problemAnswer = z.strictObject({ seq: z.int().min(1) });

export const seatRequest = z.strictObject({
  client_id: z.uuid().meta({ description: 'A UUID for each open page' }),
});

/** Where an invitation comes from, in the words of that system. */
export const externalIds = {
  provider: z.string(),
  candidate_id: z.string().nullable(),
  application_id: z.string().nullable(),
  job_id: z.string().nullable(),
  profile_url: z.string().nullable(),
};

export const interviewAnswer = z
  .strictObject({
    session_id: z.uuid(),
    workflow_id: z.string(),
    track,
    level,
    locale,
    languages: z.array(language),
    max_tasks: count,
    practice: z.boolean(),
    resume: z.enum(RESUME_RULES).meta({ description: '`optional`: the candidate may give a résumé' }),
    resume_given: z
      .boolean()
      .optional()
      .meta({ description: 'Whether there is one, read or not; left out in lists' }),
    voice: z.boolean().meta({
      description: 'Whether messages may be spoken; false too where nobody can write down what was said',
    }),
    video: z.boolean().meta({ description: 'Whether a question may be answered by a recording' }),
    media_days: count.meta({ description: 'Days after the end for which recordings are kept' }),
    state: interviewState,
    task_number: count,
    current_task_id: z.string().nullable(),
    deadline_at: timestamp.nullable(),
    attempts_left: count,
    created_at: timestamp,
    finished_at: timestamp.nullable(),
    report_ready: z.boolean(),
    erased_at: timestamp
      .optional()
      .meta({ description: 'When its person was erased: texts are gone. Left out where nobody was' }),
    telemetry_last_seq: count.nullable().meta({
      description: 'Of the client without `client_id`. Null while the store of telemetry cannot be read',
    }),
    telemetry_last_seqs: lastSeqs.meta({ description: 'By `client_id`; under the empty one that without' }),
    server_time: timestamp,
    package_id: z
      .string()
      .nullable()
      .optional()
      .meta({ description: 'The package that it was ordered by. For interviewers and admins' }),
    redirect_url: z
      .string()
      .nullable()
      .optional()
      .meta({ description: 'For the candidate: where to go after the end; null: nowhere' }),
    report_to_candidate: z.enum(REPORTS_TO_CANDIDATE).optional().meta({
      description: 'For the candidate: what they may read of their report',
    }),
    invitation: z
      .strictObject({
        organisation: z.string(),
        contact: z.string().nullable().meta({ description: 'An e-mail address to turn to' }),
        package: z.string().meta({ description: 'Its name' }),
        time_percent: z.number().meta({ description: 'Of the time that tasks usually have' }),
        retention_days: z.int().meta({ description: 'For so long it is kept after its end' }),
        session_id: z.uuid().meta({ description: 'The interview that counts; another one than a practice' }),
      })
      .nullable()
      .optional()
      .meta({
        description: 'For the candidate, of one interview: who invited them; null where nobody did',
      }),
    candidate: z
      .strictObject({
        user_id: z.string(),
        nickname: z.string(),
        email: z.string().nullable(),
        first_name: z.string().nullable(),
        last_name: z.string().nullable(),
        external: z.strictObject(externalIds).nullable(),
      })
      .nullable()
      .optional()
      .meta({
        description:
          'For interviewers and admins; null once there is no such account. Names and `external` are those of the invitation',
      }),
    ability: ability
      .nullable()
      .optional()
      .meta({ description: 'For interviewers and admins; null until there is a report' }),
    fit: fit.nullable().optional().meta({
      description:
        'How the band lies to the level asked for. For interviewers and admins; null until there is a report',
    }),
    score: score.nullable().optional().meta({
      description:
        'For other systems: the chance, in per cent, that ability is at or above the lower bound of the level asked for. For interviewers and admins; null until there is a report, and where nothing was measured',
    }),
    max_score: maxScore.optional().meta({ description: 'What `score` is out of' }),
    problems_reported: count
      .optional()
      .meta({ description: 'How many the candidate has reported. For interviewers and admins' }),
    llm: z.strictObject({ input_tokens: count, output_tokens: count }).optional().meta({
      description:
        'Tokens that language models have used for it, also by what failed: as the provider counts them, or by our own count where it does not say. For interviewers and admins',
    }),
    workflow_url: z
      .string()
      .nullable()
      .optional()
      .meta({ description: "For admins: its place in Temporal's UI, null where there is none" }),
  })
  .meta({ id: 'Interview' });

export const startRequest = z.strictObject({
  track,
  level,
  locale: locale.optional().meta({ description: "By default the user's" }),
  languages: z
    .array(language)
    .min(1)
    .max(LANGUAGES.length)
    .refine((list) => new Set(list).size === list.length, must(FAULTS.repeatedLanguage))
    .optional()
    .meta({ description: 'Those that the candidate may use; by default all that the server offers' }),
  max_tasks: z.int().min(1).max(6).default(4),
  practice: z.boolean().optional().meta({ description: 'One easy task, of which nothing is judged or kept' }),
  accommodations: z
    .array(z.enum(ACCOMMODATIONS))
    .max(ACCOMMODATIONS.length)
    .optional()
    .meta({ description: 'What the candidate needs: the signals that it causes are suppressed' }),
  ...acknowledged,
});

export const startAnswer = z.strictObject({
  session_id: z.uuid(),
  workflow_id: z.string(),
  track,
  level,
  locale,
  state: interviewState,
  greeting: z.strictObject({ message_id: z.uuid(), text: z.string() }),
  created_at: timestamp,
});

export const eventsQuery = z.strictObject({ after: cursor.optional() });

export const eventsAnswer = z.strictObject({ events: z.array(storedEvent), last_seq: count });

export const finishAnswer = z.strictObject({ state: interviewState });

const DAY_S = 24 * 60 * 60;

export const extendRequest = z.strictObject({
  seconds: z.int().min(1).max(DAY_S),
  reason: words({ min: 1, max: 500 }),
});

export const extendAnswer = z.strictObject({ deadline_at: timestamp });

const filter = {
  state: interviewState.optional(),
  track: track.optional(),
  level: level.optional(),
  practice: matching(/^(?:true|false)$/, FAULTS.notBoolean)
    .transform((word) => word === 'true')
    .optional()
    .meta({
      description: '`false`: no practices; `true`: nothing else',
      override: { type: 'boolean', default: false },
    }),
  package_id: reference.optional().meta({ description: 'Of those that a package was ordered for' }),
  from: moment.optional().meta({ description: 'Of `created_at`, included' }),
  to: moment.optional().meta({ description: 'Of `created_at`, included' }),
  q: text({ min: 1, max: 100 }).optional().meta({
    description:
      "Part of the candidate's nickname, e-mail or name, or of what another system calls them or their application",
  }),
  sort: z.enum(['started', 'finished', 'score']).optional().meta({
    description:
      'The latest or the largest first, by default `started`; open ones stand behind finished ones, those without a score behind those with one',
  }),
};

export const listQuery = z.strictObject({
  ...filter,
  ...pageQuery,
});

export const exportQuery = z.strictObject({ ...filter, format: z.enum(['csv', 'jsonl']).default('csv') });

export const listAnswer = z.strictObject({
  interviews: z.array(interviewAnswer),
  next_cursor: z.string().nullable(),
});

import { z } from 'zod';
import { storedEvent } from '../../contract/events.ts';
import {
  count,
  cursor,
  interviewState,
  language,
  level,
  locale,
  nothing,
  reference,
  timestamp,
  track,
} from '../../contract/parts.ts';
import { ability, fit, reportSchema } from '../../contract/report.ts';
import { matching, text, words } from '../../contract/strings.ts';
import { FAULTS, must, numberBetween } from '../../contract/texts/faults.ts';
import { LANGUAGES } from '../../domain/vocabulary.ts';
import { defineEndpoint, json } from '../endpoint.ts';

const byId = z.strictObject({ id: reference });

export const interviewSchema = z
  .strictObject({
    session_id: z.uuid(),
    workflow_id: z.string(),
    track,
    level,
    locale,
    languages: z.array(language),
    max_tasks: count,
    state: interviewState,
    task_number: count,
    current_task_id: z.string().nullable(),
    deadline_at: timestamp.nullable(),
    attempts_left: count,
    created_at: timestamp,
    finished_at: timestamp.nullable(),
    report_ready: z.boolean(),
    telemetry_last_seq: count
      .nullable()
      .meta({ description: 'Null while the store of telemetry cannot be read' }),
    server_time: timestamp,
    candidate: z
      .strictObject({ user_id: z.string(), nickname: z.string(), email: z.string() })
      .nullable()
      .optional()
      .meta({ description: 'For interviewers and admins; null once there is no such account' }),
    ability: ability
      .nullable()
      .optional()
      .meta({ description: 'For interviewers and admins; null until there is a report' }),
    fit: fit.nullable().optional().meta({
      description:
        'How the band lies to the level asked for. For interviewers and admins; null until there is a report',
    }),
    workflow_url: z
      .string()
      .nullable()
      .optional()
      .meta({ description: "For admins: its place in Temporal's UI, null where there is none" }),
  })
  .meta({ id: 'Interview' });

export const startInterview = defineEndpoint({
  method: 'post',
  path: '/interview/start',
  operationId: 'startInterview',
  tag: 'Interview',
  summary: 'Start an interview',
  description:
    'Answers without waiting for a model: the greeting is a template, and the first event of the stream.',
  signedIn: true,
  idempotent: true,
  body: z.strictObject({
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
  }),
  answers: {
    201: json(
      'Started; the greeting is the first stored event',
      z.strictObject({
        session_id: z.uuid(),
        workflow_id: z.string(),
        track,
        level,
        locale,
        state: interviewState,
        greeting: z.strictObject({ message_id: z.uuid(), text: z.string() }),
        created_at: timestamp,
      }),
    ),
  },
  problems: [429, 503],
});

export const getInterview = defineEndpoint({
  method: 'get',
  path: '/interview/:id',
  operationId: 'getInterview',
  tag: 'Interview',
  summary: 'Where an interview stands',
  description:
    "For a room's first paint: state, deadline, how many tasks, and `server_time` to count down by.",
  signedIn: true,
  params: byId,
  answers: { 200: json('The interview', interviewSchema) },
  problems: [404],
});

export const listEvents = defineEndpoint({
  method: 'get',
  path: '/interview/:id/events',
  operationId: 'listEvents',
  tag: 'Interview',
  summary: 'The stored events, those that the stream carries',
  description:
    'From the store, also long after the end. `last_seq` is where to go on, by this call or by the stream.',
  signedIn: true,
  params: byId,
  query: z.strictObject({ after: cursor.optional() }),
  answers: {
    200: json('In order', z.strictObject({ events: z.array(storedEvent), last_seq: count })),
  },
  problems: [404],
});

export const finishInterview = defineEndpoint({
  method: 'post',
  path: '/interview/:id/finish',
  operationId: 'finishInterview',
  tag: 'Interview',
  summary: 'End the interview; twice is harmless',
  description:
    'A check under way is let end, and counts. The report follows: `report_ready`, and `finished` on the stream.',
  signedIn: true,
  idempotent: true,
  params: byId,
  body: nothing.optional(),
  answers: { 200: json('Finished', z.strictObject({ state: interviewState })) },
  problems: [403, 404, 409, 503],
});

export const getReport = defineEndpoint({
  method: 'get',
  path: '/interview/:id/report',
  operationId: 'getReport',
  tag: 'Interview',
  summary: 'The report, as JSON or as a page',
  description: 'Candidates get an empty list of `signals`: those are advice to the people who decide.',
  signedIn: true,
  params: byId,
  answers: {
    200: {
      description: 'By `Accept`',
      content: { 'application/json': reportSchema, 'text/html': z.string() },
    },
  },
  problems: [404, 406, 409],
});

const DAY_S = 24 * 60 * 60;

export const extendInterview = defineEndpoint({
  method: 'post',
  path: '/interview/:id/extend',
  operationId: 'extendInterview',
  tag: 'Interview',
  summary: 'Give more time for the open task; interviewers and admins only',
  description: 'Of the open task. Who gave how much, and why, is in the events and in the report.',
  signedIn: true,
  idempotent: true,
  params: byId,
  body: z.strictObject({ seconds: z.int().min(1).max(DAY_S), reason: words({ min: 1, max: 500 }) }),
  answers: { 200: json('Extended', z.strictObject({ deadline_at: timestamp })) },
  problems: [403, 404, 409, 503],
});

const limit = matching(/^(?:[1-9]\d?|100)$/, numberBetween(1, 100))
  .transform(Number)
  .meta({
    description: '1–100, by default 20',
    override: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
  });

export const listInterviews = defineEndpoint({
  method: 'get',
  path: '/interviews',
  operationId: 'listInterviews',
  tag: 'Interview',
  summary: "Newest first: a candidate's own, or all for interviewers and admins",
  description: 'Pages by cursor: give `next_cursor` as `cursor` until it is null.',
  signedIn: true,
  query: z.strictObject({
    state: interviewState.optional(),
    track: track.optional(),
    level: level.optional(),
    cursor: text({ min: 1, max: 200 }).optional(),
    limit: limit.optional(),
  }),
  answers: {
    200: json(
      'One page',
      z.strictObject({ interviews: z.array(interviewSchema), next_cursor: z.string().nullable() }),
    ),
  },
  problems: [],
});

import { z } from 'zod';
import { OUTCOMES, STATE_CAUSES } from '../../domain/vocabulary.ts';
import {
  count,
  difficulty,
  interviewState,
  language,
  milliseconds,
  share,
  timestamp,
  verdict,
} from '../schema.ts';

const executed = {
  task_id: z.string(),
  language,
  verdict,
  passed: count,
  total: count,
  duration_ms: milliseconds,
};

/** Data of each stored event, by type. */
const DATA = {
  message: z.strictObject({ message_id: z.string(), role: z.literal('user'), text: z.string() }),
  final: z.strictObject({
    reply_id: z.string(),
    reply_to: z.array(z.string()),
    message_id: z.string(),
    role: z.literal('assistant'),
    text: z.string(),
    model: z.string(),
    degraded: z.boolean(),
  }),
  error: z.strictObject({ code: z.string(), message: z.string(), retryable: z.boolean() }),
  state: z.strictObject({
    state: interviewState,
    task_number: count,
    deadline_at: timestamp.nullable(),
    cause: z.enum(STATE_CAUSES).meta({ description: 'What made the state change' }),
    outcome: z
      .enum(OUTCOMES)
      .nullable()
      .meta({ description: 'How this change closes the task; null while it is open, or was closed before' }),
    attempts_left: count.nullable().meta({ description: 'Null in interviews of before it was told' }),
  }),
  task: z.strictObject({ task_id: z.string(), number: count, title: z.string(), difficulty }),
  run: z.strictObject({ run_id: z.string(), ...executed }),
  verdict: z.strictObject({ submission_id: z.string(), attempt: count, ...executed }),
  hint: z.strictObject({ task_id: z.string(), number: count, text: z.string() }),
  extended: z.strictObject({ seconds: count, reason: z.string(), deadline_at: timestamp }),
  feedback: z.strictObject({
    submission_id: z.string(),
    summary: z.string(),
    strengths: z.array(z.string()),
    improvements: z.array(z.string()),
    quality: share.nullable(),
    score: share,
    degraded: z.boolean(),
  }),
  soft_skills: z.strictObject({}),
  finished: z.strictObject({ report_url: z.string() }),
};

function event<T extends keyof typeof DATA>(type: T) {
  return z.strictObject({ seq: z.int().min(1), type: z.literal(type), at: timestamp, data: DATA[type] });
}

export const storedEvent = z
  .discriminatedUnion('type', [
    event('message'),
    event('final'),
    event('error'),
    event('state'),
    event('task'),
    event('run'),
    event('verdict'),
    event('hint'),
    event('extended'),
    event('feedback'),
    event('soft_skills'),
    event('finished'),
  ])
  .meta({ id: 'StoredEvent' });

/** Events that only a stream carries. */
export const liveEvent = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('typing'),
      data: z.strictObject({ reply_id: z.string(), attempt: count }),
    }),
    z.strictObject({
      type: z.literal('delta'),
      data: z.strictObject({ reply_id: z.string(), attempt: count, index: count, text: z.string() }),
    }),
    z.strictObject({ type: z.literal('clock'), data: z.strictObject({ server_time: timestamp }) }),
    z.strictObject({ type: z.literal('error'), data: DATA.error }),
  ])
  .meta({ id: 'LiveEvent', description: 'Event name and data; not stored, so without an id' });

import { z } from 'zod';
import { LLM_FAILURE_CODES } from '../domain/llm-call.ts';
import { OUTCOMES, STATE_CAUSES } from '../domain/vocabulary.ts';
import { decidedData } from './decisions.ts';
import { appealData, reviewData } from './integrity.ts';
import {
  count,
  difficulty,
  interviewState,
  judged,
  language,
  locale,
  milliseconds,
  runVerdict,
  seat,
  share,
  timestamp,
  verdict,
} from './parts.ts';

const execution = {
  task_id: z.string(),
  language,
  verdict,
  passed: count,
  total: count,
  duration_ms: milliseconds,
};

/** Why a reply is pre-baked; `replaced` is why a stream ended. */
const errorCode = z
  .enum([...LLM_FAILURE_CODES, 'interviewer_unavailable', 'replaced'])
  .meta({ id: 'ErrorCode' });

/** Data of each stored event, by type. */
const DATA = {
  message: z.strictObject({
    message_id: z.string(),
    role: z.literal('user'),
    text: z.string(),
    voice: z
      .strictObject({ upload_id: z.string(), sha256: z.string(), edited: z.boolean() })
      .optional()
      .meta({ description: 'It was spoken: by which recording, and whether its words were mended since' }),
  }),
  final: z.strictObject({
    reply_id: z.string(),
    reply_to: z.array(z.string()),
    message_id: z.string(),
    role: z.literal('assistant'),
    text: z.string(),
    model: z.string(),
    degraded: z.boolean(),
  }),
  notice_acknowledged: z.strictObject({
    notice_version: z.string(),
    locale,
    consents: z.record(z.string(), z.boolean()),
  }),
  error: z.strictObject({ code: errorCode, message: z.string(), retryable: z.boolean() }),
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
  run: z.strictObject({ run_id: z.string(), ...execution, verdict: runVerdict, judged }),
  verdict: z.strictObject({
    submission_id: z.string(),
    attempt: count,
    ...execution,
    automatic: z.boolean().meta({ description: 'A draft that was checked by itself when the time was up' }),
  }),
  hint: z.strictObject({ task_id: z.string(), number: count, text: z.string() }),
  extended: z.strictObject({ seconds: count, reason: z.string(), deadline_at: timestamp }),
  credited: z
    .strictObject({ seconds: count, cause: z.enum(['disconnect']), deadline_at: timestamp })
    .meta({ description: 'Time that is given back for a connection that broke' }),
  time_left: z
    .strictObject({ task_id: z.string(), remaining_ms: count })
    .meta({ description: 'Time for the task gets short' }),
  feedback: z.strictObject({
    submission_id: z.string(),
    summary: z.string(),
    strengths: z.array(z.string()),
    improvements: z.array(z.string()),
    quality: share.nullable(),
    score: share,
    degraded: z.boolean(),
  }),
  problem_reported: z
    .strictObject({ text: z.string(), request_ids: z.array(z.string()) })
    .meta({ description: 'What does not work, in the words of the candidate' }),
  answer_recorded: z
    .strictObject({
      upload_id: z.string(),
      message_id: z.string(),
      duration_ms: milliseconds,
      sha256: z.string(),
    })
    .meta({
      description:
        'The candidate has answered that message of the interviewer by a recording; their call is their agreement',
    }),
  soft_skills: z.strictObject({}),
  assessed: z
    .strictObject({})
    .meta({ description: 'Answers to follow-ups were graded and help was counted: the report has both' }),
  finished: z.strictObject({
    report_url: z
      .string()
      .nullable()
      .meta({ description: 'Null for a practice, and for a candidate whose package shows them no report' }),
  }),
  integrity_reviewed: reviewData.meta({ description: 'A person has looked at signals' }),
  appealed: appealData.meta({ description: 'What the candidate says against it, once, after the end' }),
  decided: decidedData.meta({ description: 'A person of the company has decided about the candidate' }),
};

/** What the data of a stored event looks like, by type. */
export type EventData = { [Type in keyof typeof DATA]: z.output<(typeof DATA)[Type]> };

/** Data of each event that only a stream carries. An `error` may be stored or live. */
const LIVE_DATA = {
  typing: z.strictObject({ reply_id: z.string(), attempt: count }),
  delta: z.strictObject({ reply_id: z.string(), attempt: count, index: count, text: z.string() }),
  progress: z
    .strictObject({
      run_id: z.string().optional(),
      submission_id: z.string().optional(),
      done: count,
      total: count,
    })
    .meta({ description: 'How many tests of a run or of a check have been run; first 0' }),
  transcribing: z
    .strictObject({ upload_id: z.string(), elapsed_ms: milliseconds, duration_ms: milliseconds.nullable() })
    .meta({
      description:
        'What is said in a recording is being written down, for so long by now; and how long it is',
    }),
  clock: z.strictObject({ server_time: timestamp }),
  resync: z.strictObject({ from: z.int().min(1) }).meta({
    description:
      'Stored events from this number on have given way to others, which follow: drop what was read of them',
  }),
  seat: seat.meta({ description: "Which of the candidate's open pages writes" }),
  watched: z
    .strictObject({ watching: z.boolean() })
    .meta({ description: "To the candidate: somebody of the company has this interview's stream open" }),
  closing: z.strictObject({ last_seq: z.int().min(0) }).meta({
    description: 'The process stops and the stream ends: open it again at once, behind this number',
  }),
};

const seq = z.int().min(1);
const storedTypes = Object.entries(DATA).map(([type, data]) => named(type, data));
const liveTypes = Object.entries(LIVE_DATA).map(([type, data]) => named(type, data));

const streamedStored = storedTypes.map(({ type, data, name }) =>
  z
    .strictObject({ seq: type === 'error' ? seq.optional() : seq, type: z.literal(type), data })
    .meta({ id: `Streamed${name}` }),
);
const streamedLive = liveTypes.map(({ type, data, name }) =>
  z.strictObject({ type: z.literal(type), data }).meta({ id: `Streamed${name}` }),
);

export const storedEvent = union(
  storedTypes.map(({ type, data, name }) =>
    z.strictObject({ seq, type: z.literal(type), at: timestamp, data }).meta({ id: `${name}Event` }),
  ),
).meta({ id: 'StoredEvent', description: 'What happened in an interview, numbered from 1 without gaps' });

export const liveEvent = union([
  ...streamedLive,
  ...streamedStored.filter(({ shape }) => shape.type.value === 'error'),
]).meta({ id: 'LiveEvent', description: 'Not stored, so without an id' });

export const streamEvent = union([...streamedStored, ...streamedLive]).meta({
  id: 'StreamEvent',
  description: [
    'An event as the stream carries it: `seq` is its `id` line, which live events do not have, `type` its `event` line,',
    'and `data` its `data` line, which is JSON.',
  ].join(' '),
});

/** With a name, so that clients that are generated have a type for each event and for its data. */
function named(type: string, data: z.ZodObject) {
  const name = type.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { type, name, data: data.meta({ id: `${name}Data` }) };
}

function union(members: z.ZodObject[]) {
  return z.discriminatedUnion('type', members as [z.ZodObject, ...z.ZodObject[]]);
}

import { z } from 'zod';
import { KEPT_BYTES } from '../../domain/judge.ts';
import { VERDICTS } from '../../domain/vocabulary.ts';
import { defineEndpoint, json } from '../endpoint.ts';
import {
  count,
  difficulty,
  interviewState,
  language,
  milliseconds,
  reference,
  sha256,
  share,
  timestamp,
  verdict,
} from '../schema.ts';
import { bytes, lossless } from '../validate.ts';

const CODE_BYTES = 64 * 1024;

const inTask = { session_id: reference, task_id: reference };
const code = bytes(CODE_BYTES).meta({ description: `At most ${CODE_BYTES} bytes of UTF-8` });

const task = z
  .strictObject({
    task_id: z.string(),
    number: count,
    title: z.string(),
    statement: z.string().meta({ description: 'Markdown' }),
    difficulty,
    deadline_at: timestamp.nullable(),
    attempts_left: count,
    languages: z.array(z.strictObject({ id: language, label: z.string(), template: z.string() })),
    visible_tests: z.array(z.strictObject({ name: z.string(), input: z.string(), expected: z.string() })),
    hidden_tests: count.meta({ description: 'How many there are' }),
    limits: z.strictObject({ cpu_ms: count, wall_ms: count, memory_kb: count, output_bytes: count }),
  })
  .meta({ id: 'Task' });

const measured = {
  name: z.string(),
  verdict: z.enum([...VERDICTS, 'not_run']),
  duration_ms: milliseconds,
  cpu_ms: milliseconds,
  memory_kb: z.number().min(0),
};

const visibleTest = z
  .strictObject({
    ...measured,
    stdout: z.string().meta({ description: `The first ${KEPT_BYTES} bytes, cut at a character` }),
    stderr: z.string().meta({ description: `The first ${KEPT_BYTES} bytes, cut at a character` }),
    stdout_bytes: count.meta({ description: 'Of all that was written' }),
    stderr_bytes: count.meta({ description: 'Of all that was written' }),
    expected: z.string(),
    difference: z
      .string()
      .nullable()
      .meta({ description: 'Where the output first departs from the expected one' }),
  })
  .meta({ id: 'VisibleTest' });

const hiddenTest = z.strictObject({ ...measured, hidden: z.literal(true) }).meta({
  id: 'HiddenTest',
  description:
    'Nothing of what it reads, writes or expects. Memory up to the next 32 MiB, times up to the next quarter of their limits',
});

/** In the interview's language. */
const hint = z.string().nullable().meta({ description: 'What usually helps with such a failure' });

const compile = z.strictObject({ ok: z.boolean(), output: z.string() });

export const nextTask = defineEndpoint({
  method: 'get',
  path: '/tasks/next',
  operationId: 'nextTask',
  tag: 'Tasks',
  summary: 'The open task, or the next one',
  description:
    'Issues the next task when the last one is closed, and finishes the interview when none is left.',
  signedIn: true,
  query: z.strictObject({ session_id: reference }),
  answers: {
    200: json(
      '`task` is null once the interview is finished',
      z.strictObject({ state: interviewState, task: task.nullable() }),
    ),
  },
  problems: [403, 404, 409, 503],
});

export const runCode = defineEndpoint({
  method: 'post',
  path: '/tasks/run',
  operationId: 'runCode',
  tag: 'Tasks',
  summary: 'Run on the visible tests, or once on own input; not an attempt',
  signedIn: true,
  idempotent: true,
  body: z.strictObject({ ...inTask, language, code, stdin: lossless().optional() }),
  answers: {
    200: json(
      'What became of it',
      z.strictObject({
        run_id: z.uuid(),
        verdict,
        compile,
        stdout: z.string(),
        stderr: z.string(),
        duration_ms: milliseconds,
        cpu_ms: milliseconds,
        memory_kb: z.number().min(0),
        hint,
        tests: z.array(visibleTest),
      }),
    ),
  },
  problems: [403, 404, 409, 429, 503],
});

export const checkCode = defineEndpoint({
  method: 'post',
  path: '/tasks/check',
  operationId: 'checkCode',
  tag: 'Tasks',
  summary: 'Check a solution on all tests; an attempt',
  signedIn: true,
  idempotent: true,
  body: z.strictObject({ ...inTask, language, code }),
  answers: {
    200: json(
      'The verdict; the reviewer follows on the stream',
      z.strictObject({
        submission_id: z.uuid(),
        attempt: count,
        attempts_left: count,
        verdict,
        code_sha256: sha256,
        compile,
        passed: count,
        total: count,
        score: share,
        duration_ms: milliseconds,
        hint,
        tests: z.array(z.union([visibleTest, hiddenTest])),
        state: interviewState,
      }),
    ),
  },
  problems: [403, 404, 409, 429, 503],
});

export const takeHint = defineEndpoint({
  method: 'post',
  path: '/tasks/hint',
  operationId: 'takeHint',
  tag: 'Tasks',
  summary: "The next rung of the task's hint ladder",
  signedIn: true,
  idempotent: true,
  body: z.strictObject(inTask),
  answers: { 200: json('The hint', z.strictObject({ number: count, text: z.string(), left: count })) },
  problems: [403, 404, 409, 503],
});

export const giveUp = defineEndpoint({
  method: 'post',
  path: '/tasks/give-up',
  operationId: 'giveUp',
  tag: 'Tasks',
  summary: 'Close the open task as it stands',
  signedIn: true,
  idempotent: true,
  body: z.strictObject(inTask),
  answers: { 200: json('Closed', z.strictObject({ state: interviewState })) },
  problems: [403, 404, 409, 503],
});

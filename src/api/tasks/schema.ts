import { z } from 'zod';
import {
  count,
  difficulty,
  interviewState,
  judged,
  language,
  milliseconds,
  reference,
  runVerdict,
  sha256,
  share,
  timestamp,
  verdict,
} from '../../contract/parts.ts';
import { bytes, lossless } from '../../contract/strings.ts';
import { FAULTS, must } from '../../contract/texts/faults.ts';
import { isBlankProgram } from '../../domain/interview/blank-program.ts';
import { KEPT_BYTES } from '../../domain/measurement/judge.ts';
import { VERDICTS } from '../../domain/vocabulary.ts';
import { defineEndpoint, json } from '../endpoint.ts';

const CODE_BYTES = 64 * 1024;

const inInterview = z.strictObject({ session_id: reference });
const inTask = { session_id: reference, task_id: reference };
const code = bytes(CODE_BYTES).meta({ description: `At most ${CODE_BYTES} bytes of UTF-8` });

const inLanguage = z.object({ language, code: z.string() });

/** The body of a call that sends a program, which must have something to run. */
function runnable<Shape extends typeof inLanguage.shape>(shape: Shape) {
  return z.strictObject(shape).refine(
    (body) => {
      const sent = inLanguage.safeParse(body);
      return !sent.success || !isBlankProgram(sent.data.code, sent.data.language);
    },
    // Also when something else is wrong, so that all faults are told at once.
    { ...must(FAULTS.nothingToRun), path: ['code'], when: () => true },
  );
}

const givenTask = z.strictObject({
  task_id: z.string(),
  number: count,
  title: z.string(),
  statement: z.string().meta({ description: 'Markdown' }),
  difficulty,
  deadline_at: timestamp.nullable(),
  attempts_left: count,
  max_attempts: count,
  hints_left: count,
  par_ms: milliseconds.meta({ description: 'How long it is expected to take' }),
  languages: z.array(z.strictObject({ id: language, label: z.string(), template: z.string() })),
  visible_tests: z.array(z.strictObject({ name: z.string(), input: z.string(), expected: z.string() })),
  hidden_tests: count.meta({ description: 'How many there are' }),
  limits: z.strictObject({ cpu_ms: count, wall_ms: count, memory_kb: count, output_bytes: count }),
});
const task = givenTask.meta({ id: 'Task' });

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

const runResult = z
  .strictObject({
    run_id: z.uuid(),
    verdict: runVerdict,
    judged,
    compile,
    stdout: z.string(),
    stderr: z.string(),
    duration_ms: milliseconds,
    cpu_ms: milliseconds,
    memory_kb: z.number().min(0),
    hint,
    tests: z.array(visibleTest),
  })
  .meta({ id: 'RunResult' });

const checkResult = z
  .strictObject({
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
  })
  .meta({ id: 'CheckResult' });

const sent = { at: timestamp, language, code: z.string() };
const storedRun = runResult
  .extend(sent)
  .meta({ id: 'StoredRun', description: 'A run as it was answered, with its code' });
const storedCheck = checkResult
  .extend(sent)
  .meta({ id: 'StoredCheck', description: 'A check as it was answered, with its code' });

const nextAnswer = z
  .strictObject({ state: interviewState, task: task.nullable() })
  .meta({ id: 'NextTask', description: '`task` is null once the interview is finished' });

const taskWithWork = givenTask
  .extend({
    hints: z.array(z.strictObject({ number: count, text: z.string() })),
    runs: z.array(storedRun),
    submissions: z.array(storedCheck),
  })
  .meta({
    id: 'TaskWithWork',
    description:
      'A task as it stands, with the hints that were taken and the newest 20 runs and checks, newest first',
  });

export const nextTask = defineEndpoint({
  method: 'post',
  path: '/tasks/next',
  operationId: 'nextTask',
  tag: 'Tasks',
  summary: 'The open task, or the next one',
  description:
    'An open task comes back unchanged. Issues the next one when the last is closed, and finishes the interview when none is left.',
  signedIn: true,
  idempotent: true,
  body: z.strictObject({ session_id: reference }).meta({ id: 'NextTaskRequest' }),
  answers: { 200: json('Where the interview stands, and its open task', nextAnswer) },
  problems: [403, 404, 409, 503],
});

export const nextTaskByGet = defineEndpoint({
  method: 'get',
  path: '/tasks/next',
  operationId: 'nextTaskByGet',
  tag: 'Tasks',
  summary: 'Acts as the POST does; for older clients',
  description:
    'Issues tasks and starts their clock although it is a GET: read with `/tasks/current` instead.',
  signedIn: true,
  query: inInterview,
  answers: { 200: json('As the POST answers', nextAnswer) },
  problems: [403, 404, 409, 503],
});

export const currentTask = defineEndpoint({
  method: 'get',
  path: '/tasks/current',
  operationId: 'currentTask',
  tag: 'Tasks',
  summary: 'The open task, or the last one; changes nothing',
  description: 'What a page shows after a reload. `task` is null before the first.',
  signedIn: true,
  query: inInterview,
  answers: {
    200: json(
      'Where the interview stands, and the task',
      z.strictObject({ state: interviewState, task: taskWithWork.nullable() }).meta({ id: 'CurrentTask' }),
    ),
  },
  problems: [404],
});

export const readTask = defineEndpoint({
  method: 'get',
  path: '/tasks/:track/:slug',
  operationId: 'readTask',
  tag: 'Tasks',
  summary: 'A task that this interview was given; changes nothing',
  description: 'The path is `/tasks/` and the `task_id`.',
  signedIn: true,
  params: z.strictObject({
    track: reference.meta({ description: 'One of the four tracks', example: 'algorithms' }),
    slug: reference.meta({ example: 'dry-spell' }),
  }),
  query: inInterview,
  answers: {
    200: json(
      'Where the interview stands, and the task',
      z.strictObject({ state: interviewState, task: taskWithWork }).meta({ id: 'GivenTask' }),
    ),
  },
  problems: [404],
});

export const readRun = defineEndpoint({
  method: 'get',
  path: '/tasks/runs/:run_id',
  operationId: 'readRun',
  tag: 'Tasks',
  summary: 'A run again; changes nothing',
  description: 'With the code that was sent and the output that came.',
  signedIn: true,
  params: z.strictObject({ run_id: reference }),
  query: inInterview,
  answers: { 200: json('As it was answered', storedRun) },
  problems: [404],
});

export const readSubmission = defineEndpoint({
  method: 'get',
  path: '/tasks/submissions/:submission_id',
  operationId: 'readSubmission',
  tag: 'Tasks',
  summary: 'A check again; changes nothing',
  description: 'As it was answered: what the reviewer said later is in the event `feedback`.',
  signedIn: true,
  params: z.strictObject({ submission_id: reference }),
  query: inInterview,
  answers: { 200: json('As it was answered', storedCheck) },
  problems: [404],
});

export const runCode = defineEndpoint({
  method: 'post',
  path: '/tasks/run',
  operationId: 'runCode',
  tag: 'Tasks',
  summary: 'Run on the visible tests, or once on own input; not an attempt',
  description:
    'With `stdin` one run on it, and `tests` is empty. Waits for the result; one run or check at a time for an interview.',
  signedIn: true,
  idempotent: true,
  body: runnable({ ...inTask, language, code, stdin: lossless().optional() }),
  answers: {
    200: json('What became of it', runResult),
  },
  problems: [403, 404, 409, 429, 503],
});

export const cancelRun = defineEndpoint({
  method: 'post',
  path: '/tasks/cancel',
  operationId: 'cancelRun',
  tag: 'Tasks',
  summary: 'End a run; not a check',
  description:
    'The call that waits for the run is answered with the verdict `cancelled` and the tests that had ended by then. When nothing runs, or it has ended by itself: 409 `wrong_state`.',
  signedIn: true,
  idempotent: true,
  body: z
    .strictObject({
      session_id: reference,
      run_id: z.uuid().optional().meta({ description: 'Only this one; by default whichever runs' }),
    })
    .meta({ id: 'CancelRunRequest' }),
  answers: {
    200: json(
      'Cancelled',
      z.strictObject({ run_id: z.uuid(), verdict: z.literal('cancelled') }).meta({ id: 'CancelledRun' }),
    ),
  },
  problems: [403, 404, 409, 503],
});

export const checkCode = defineEndpoint({
  method: 'post',
  path: '/tasks/check',
  operationId: 'checkCode',
  tag: 'Tasks',
  summary: 'Check a solution on all tests; an attempt',
  description:
    'Waits for the verdict. Of hidden tests it tells how they went, never what they read, wrote or expect. `score` is preliminary: the final one is in the event `feedback`.',
  signedIn: true,
  idempotent: true,
  body: runnable({ ...inTask, language, code }),
  answers: {
    200: json('The verdict; the reviewer follows on the stream', checkResult),
  },
  problems: [403, 404, 409, 429, 503],
});

export const takeHint = defineEndpoint({
  method: 'post',
  path: '/tasks/hint',
  operationId: 'takeHint',
  tag: 'Tasks',
  summary: "The next rung of the task's hint ladder",
  description: 'Recorded, and shown in the report. 409 `no_hints_left` after the last.',
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
  description: 'The next task may be taken then. What was checked so far counts.',
  signedIn: true,
  idempotent: true,
  body: z.strictObject(inTask),
  answers: { 200: json('Closed', z.strictObject({ state: interviewState })) },
  problems: [403, 404, 409, 503],
});

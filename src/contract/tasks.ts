import { z } from 'zod';
import { isBlankProgram } from '../domain/interview/blank-program.ts';
import { KEPT_BYTES } from '../domain/measurement/judge.ts';
import { VERDICTS } from '../domain/vocabulary.ts';
import {
  count,
  difficulty,
  draft,
  interviewState,
  judged,
  language,
  lastSeqs,
  MAX_REVISION,
  milliseconds,
  reference,
  revision,
  runVerdict,
  sha256,
  share,
  timestamp,
  verdict,
} from './parts.ts';
import { bytes, lossless } from './strings.ts';
import { FAULTS, must } from './texts/faults.ts';

const CODE_BYTES = 64 * 1024;

export const interviewQuery = z.strictObject({ session_id: reference });
const inTask = { session_id: reference, task_id: reference };
const code = bytes(CODE_BYTES).meta({ description: `At most ${CODE_BYTES} bytes of UTF-8` });

const inLanguage = z.object({ language, code: z.string() });

/** The body of a call that sends a program, which must have something to run. */
function runnable<Shape extends typeof inLanguage.shape>(shape: Shape) {
  return z.strictObject(shape).refine(
    (body) => {
      const program = inLanguage.safeParse(body);
      return !program.success || !isBlankProgram(program.data.code, program.data.language);
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

const measures = {
  name: z.string(),
  verdict: z.enum([...VERDICTS, 'not_run']),
  duration_ms: milliseconds,
  cpu_ms: milliseconds,
  memory_kb: z.number().min(0),
};

const visibleTest = z
  .strictObject({
    ...measures,
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

const hiddenTest = z.strictObject({ ...measures, hidden: z.literal(true) }).meta({
  id: 'HiddenTest',
  description:
    'Nothing of what it reads, writes or expects. Memory up to the next 32 MiB, times up to the next quarter of their limits',
});

/** In the interview's language. */
const hint = z.string().nullable().meta({ description: 'What usually helps with such a failure' });

const compile = z.strictObject({ ok: z.boolean(), output: z.string() });

export const runAnswer = z
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

export const checkAnswer = z
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

const source = { at: timestamp, language, code: z.string() };
export const storedRunAnswer = runAnswer
  .extend(source)
  .meta({ id: 'StoredRun', description: 'A run as it was answered, with its code' });
export const storedCheckAnswer = checkAnswer
  .extend(source)
  .meta({ id: 'StoredCheck', description: 'A check as it was answered, with its code' });

export const nextAnswer = z
  .strictObject({ state: interviewState, task: task.nullable() })
  .meta({ id: 'NextTask', description: '`task` is null once the interview is finished' });

const taskWithWork = givenTask
  .extend({
    hints: z.array(z.strictObject({ number: count, text: z.string() })),
    runs: z.array(storedRunAnswer),
    submissions: z.array(storedCheckAnswer),
  })
  .meta({
    id: 'TaskWithWork',
    description:
      'A task as it stands, with the hints that were taken and the newest 20 runs and checks, newest first',
  });

export const currentTaskAnswer = z
  .strictObject({ state: interviewState, task: taskWithWork.nullable() })
  .meta({ id: 'CurrentTask' });

export const givenTaskAnswer = z
  .strictObject({ state: interviewState, task: taskWithWork })
  .meta({ id: 'GivenTask' });

export const nextRequest = z.strictObject({ session_id: reference }).meta({ id: 'NextTaskRequest' });

export const runRequest = runnable({ ...inTask, language, code, stdin: lossless().optional() });

export const cancelRequest = z
  .strictObject({
    session_id: reference,
    run_id: z.uuid().optional().meta({ description: 'Only this one; by default whichever runs' }),
  })
  .meta({ id: 'CancelRunRequest' });

export const cancelAnswer = z
  .strictObject({ run_id: z.uuid(), verdict: z.literal('cancelled') })
  .meta({ id: 'CancelledRun' });

export const checkRequest = runnable({ ...inTask, language, code });

/** Of a hint, and of giving up. */
export const taskRequest = z.strictObject(inTask);

export const hintAnswer = z.strictObject({ number: count, text: z.string(), left: count });

export const giveUpAnswer = z.strictObject({ state: interviewState });

export const saveDraftRequest = z.strictObject({
  ...inTask,
  language,
  code: code.meta({ description: `May be empty; at most ${CODE_BYTES} bytes of UTF-8` }),
  revision: revision.meta({ description: 'Counted up by the client, for each task and language' }),
  base_revision: z
    .int()
    .min(0)
    .max(MAX_REVISION)
    .optional()
    .meta({ description: 'The stored revision that this client last read or saved; 0: none' }),
  client_id: z.uuid().optional().meta({ description: 'The page that saves' }),
});

export const saveDraftAnswer = z.strictObject({ revision, sha256, saved_at: timestamp });

export const draftQuery = z.strictObject(inTask);

export const draftsAnswer = z.strictObject({
  active_language: language
    .nullable()
    .meta({ description: 'That of the newest draft; null where there is none' }),
  drafts: z.array(draft.extend({ sha256 }).meta({ id: 'StoredDraft' })).meta({ description: 'Newest first' }),
  edits_last_seq: lastSeqs.meta({ description: 'Of the edits of this task, by `client_id`' }),
});

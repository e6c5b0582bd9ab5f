import { createHash } from 'node:crypto';
import type { Bank, Task } from '../../src/bank/bank.ts';
import type { Command } from '../../src/domain/interview/commands.ts';
import type { InterviewEvent } from '../../src/domain/interview/events.ts';
import {
  currentTask,
  type Interview,
  type InterviewPlan,
  viewOf,
} from '../../src/domain/interview/interview.ts';
import { decide, evolve, initialInterview } from '../../src/domain/interview/machine.ts';
import type { SolutionResult, TestResult } from '../../src/domain/measurement/results.ts';
import type { Review } from '../../src/domain/measurement/review.ts';
import { isFailure } from '../../src/domain/measurement/verdicts.ts';
import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import { greetingText } from '../../src/domain/texts/greeting.ts';
import type { Language, Level, Locale, TestVerdict } from '../../src/domain/vocabulary.ts';
import type { Records } from '../../src/records/records.ts';
import { plan } from './plan.ts';

/** What no prompt may hold: all of it begins with this. */
export const HIDDEN = 'HIDDEN-7Q';

/** One task, whose hidden tests are easy to find again wherever they leak. */
export const SUM_TASK: Task = {
  taskId: 'algorithms/sum',
  track: 'algorithms',
  use: 'interview',
  title: { en: 'Sum of a list', ru: 'Сумма списка' },
  statement: { en: 'Print the sum of the integers on one line.', ru: 'Выведите сумму целых чисел в строке.' },
  rating: 1200,
  parMs: 600_000,
  limitMs: 1_500_000,
  limits: { cpuMs: 1_000, wallMs: 4_000, memoryKb: 65_536, outputBytes: 65_536 },
  checker: { kind: 'exact' },
  hints: [
    { en: 'What does an empty line sum to?', ru: 'Чему равна сумма пустой строки?' },
    { en: 'Add one number after another.', ru: 'Прибавляйте числа по одному.' },
    { en: 'Keep a running total, SECRET-RUNG.', ru: 'Храните текущую сумму, SECRET-RUNG.' },
  ],
  rubric: [
    { kind: 'style', text: 'Names say what they hold.' },
    { kind: 'method', text: 'One pass over the input.' },
    { kind: 'style', text: 'No special case without a reason.' },
  ],
  followUps: [
    {
      question: { en: 'How much memory does it need?', ru: 'Сколько памяти нужно?' },
      goodAnswer: { en: 'GOOD-ANSWER constant', ru: 'GOOD-ANSWER постоянная' },
    },
    {
      question: { en: 'What if the numbers are huge?', ru: 'А если числа огромные?' },
      goodAnswer: { en: 'GOOD-ANSWER big integers', ru: 'GOOD-ANSWER длинная арифметика' },
    },
  ],
  visibleTests: [
    { name: '01-sample', input: '1 2\n', expected: '3\n', weight: 0, group: 'visible' },
    { name: '02-empty', input: '\n', expected: '0\n', weight: 0, group: 'visible' },
  ],
  hiddenTests: [
    { name: '01-basic', input: `${HIDDEN}-in-1`, expected: `${HIDDEN}-out-1`, weight: 1, group: 'basic' },
    { name: '02-edge', input: `${HIDDEN}-in-2`, expected: `${HIDDEN}-out-2`, weight: 1, group: 'edge' },
    { name: '03-large', input: `${HIDDEN}-in-3`, expected: `${HIDDEN}-out-3`, weight: 1, group: 'large' },
  ],
  groups: { basic: 1, edge: 1, large: 1 },
  solutions: [],
  wrong: [],
};

export function bankOf(...tasks: Task[]): Bank {
  const bank: Bank = {
    version: 'test',
    of: async () => bank,
    tasks: new Map(tasks.map((task) => [task.taskId, task])),
    cards: (track, locale) =>
      tasks
        .filter((task) => task.track === track)
        .map((task) => ({ ...task, title: task.title[locale], hints: task.hints.length })),
  };
  return bank;
}

/** An interview as the rules and the store make it, told command by command. */
export interface Story {
  interviewId: string;
  interview(): Interview;
  does(command: Command): Promise<void>;
  takesTask(): Promise<void>;
  says(messageId: string, text: string): Promise<void>;
  hears(text: string, replyTo?: string[]): Promise<void>;
  /** `output` is what each visible test printed. */
  runs(code: string, verdicts: [TestVerdict, TestVerdict], output?: string | Partial<Printed>): Promise<void>;
  /** On the candidate's own input; its text is stored, as the room stores it. */
  runsOn(stdin: string, code: string, output?: string): Promise<void>;
  /** Resolves with what the reviewer is asked with. */
  checks(code: string, hidden: TestVerdict[], language?: Language): Promise<CheckedCode>;
  reviewed(review?: Partial<Review>): Promise<void>;
}

interface Printed {
  stdout: string;
  stderr: string;
  difference: string | null;
  hint: string | null;
}

export interface CheckedCode {
  submissionId: string;
  taskId: string;
  language: Language;
  codeSha256: string;
  resultSha256: string;
}

export async function startStory({
  records,
  bank = bankOf(SUM_TASK),
  interviewId = 'interview-1',
  candidateId = 'candidate-1',
  organisationId = MAIN_ORGANISATION,
  practice = false,
  submissionName = 's',
  locale = 'en',
  level = 'middle',
}: {
  records: Records;
  bank?: Bank;
  interviewId?: string;
  candidateId?: string;
  organisationId?: string;
  practice?: boolean;
  /** Submissions are this and a number. */
  submissionName?: string;
  locale?: Locale;
  level?: Level;
}): Promise<Story> {
  const first = firstOf(bank);
  const plan = planOf({
    bank,
    task: first,
    interviewId,
    candidateId,
    organisationId,
    practice,
    locale,
    level,
  });
  let interview = initialInterview(plan);
  let at = plan.startedAt;
  let count = 0;
  let submissionId = '';

  const story: Story = {
    interviewId,
    interview: () => interview,
    async does(command) {
      at += 1_000;
      const bodies = decide(interview, command, { at, inFlight: false, integrity: null });
      const events = bodies.map(
        (body, index) => ({ ...body, seq: interview.seq + 1 + index, at }) as InterviewEvent,
      );
      interview = events.reduce(evolve, interview);
      await records.events.append({ plan, workflowId: `w-${interviewId}`, events, view: viewOf(interview) });
    },
    async takesTask() {
      await story.does({ type: 'issueTask' });
      await story.does({ type: 'deliverTask' });
    },
    says: (messageId, text) => story.does({ type: 'send', messageId, text }),
    hears: (text, replyTo = []) =>
      story.does({
        type: 'reply',
        final: {
          replyId: `r${++count}`,
          messageId: `a${count}`,
          replyTo,
          text,
          model: 'test',
          degraded: false,
        },
        failure: null,
      }),
    async runs(code, verdicts, output = '') {
      const printed = typeof output === 'string' ? { stdout: output } : output;
      const result = await store(code, verdicts, [], 'python', { ...NOTHING, ...printed });
      await story.does({
        type: 'recordRun',
        run: { runId: `run${++count}`, taskId: taskNow().taskId, ...result },
      });
    },
    async runsOn(stdin, code, stdout = '') {
      const stdinSha256 = await records.blobs.put(stdin);
      const own = { stdinSha256, judged: false, passed: 0, total: 0, stdout, tests: [] };
      const result = await store(code, ['accepted', 'accepted'], [], 'python', NOTHING, own);
      await story.does({
        type: 'recordRun',
        run: { runId: `run${++count}`, taskId: taskNow().taskId, ...result, judged: false },
      });
    },
    async checks(code, hidden, language = 'python') {
      submissionId = `${submissionName}${++count}`;
      const { taskId } = taskNow();
      await story.does({ type: 'startCheck', taskId, language });
      const result = await store(code, ['accepted', 'accepted'], hidden, language, NOTHING);
      await story.does({ type: 'recordVerdict', submission: { submissionId, taskId, ...result } });
      const { codeSha256, resultSha256 } = result;
      return { submissionId, taskId, language, codeSha256, resultSha256 };
    },
    reviewed: (review = {}) =>
      story.does({
        type: 'recordFeedback',
        submissionId,
        review: {
          summary: 'Fine.',
          strengths: [],
          improvements: [],
          quality: 0.5,
          degraded: false,
          ...review,
        },
      }),
  };
  await story.does({ type: 'greet' });
  return story;

  function taskNow(): Task {
    return bank.tasks.get(currentTask(interview)?.taskId ?? '') ?? first;
  }

  async function store(
    code: string,
    visible: TestVerdict[],
    hidden: TestVerdict[],
    language: Language,
    { hint, ...output }: Printed,
    more: Partial<SolutionResult> = {},
  ) {
    const verdicts = [...visible, ...hidden];
    const passed = verdicts.filter((verdict) => verdict === 'accepted').length;
    const worst = verdicts.find((verdict) => verdict !== 'accepted') ?? 'accepted';
    const result: SolutionResult = {
      language,
      codeSha256: createHash('sha256').update(code).digest('hex'),
      verdict: worst === 'not_run' ? 'time_limit' : worst,
      compile: { ok: true, output: '' },
      passed,
      total: verdicts.length,
      passedShare:
        hidden.length === 0 ? 0 : hidden.filter((verdict) => verdict === 'accepted').length / hidden.length,
      durationMs: 5,
      cpuMs: 3,
      memoryKb: 1_000,
      stdout: '',
      stderr: '',
      tests: [
        ...visible.map((verdict, index) =>
          testResult(taskNow().visibleTests[index]?.name ?? '', false, verdict, output),
        ),
        ...hidden.map((verdict, index) => testResult(`0${index + 1}-basic`, true, verdict, UNTOLD)),
      ],
      ...(hint !== null && { hint }),
      ...more,
    };
    const codeSha256 = await records.blobs.put(code);
    const resultSha256 = await records.blobs.put(JSON.stringify(result));
    const { verdict, total, passedShare, durationMs } = result;
    return { language, verdict, passed, total, passedShare, durationMs, codeSha256, resultSha256 };
  }
}

function firstOf({ tasks }: Bank): Task {
  const [first] = tasks.values();
  if (!first) throw new Error('the bank has no task');
  return first;
}

const UNTOLD: Omit<Printed, 'hint'> = { stdout: '', stderr: '', difference: null };
const NOTHING: Printed = { ...UNTOLD, hint: null };

function testResult(
  name: string,
  hidden: boolean,
  verdict: TestVerdict,
  { stdout, stderr, difference }: typeof UNTOLD,
): TestResult {
  const told = isFailure(verdict) && difference !== null ? { difference } : {};
  return {
    ...{ name, hidden, verdict, durationMs: 1, cpuMs: 1, memoryKb: 1_000 },
    ...{ stdout, stderr, expected: '', ...told },
  };
}

function planOf({
  bank,
  task,
  interviewId,
  candidateId,
  organisationId,
  practice,
  locale,
  level,
}: {
  bank: Bank;
  task: Task;
  interviewId: string;
  candidateId: string;
  organisationId: string;
  practice: boolean;
  locale: Locale;
  level: Level;
}): InterviewPlan {
  const { track } = task;
  return plan({
    interviewId,
    candidateId,
    organisationId,
    ...(practice && { practice }),
    track,
    level,
    locale,
    languages: ['python', 'javascript', 'typescript', 'cpp', 'java', 'go'],
    maxAttempts: 5,
    startedAt: Date.UTC(2026, 0, 1),
    greeting: { replyId: 'r0', messageId: 'a0', text: greetingText({ track, level, locale, maxTasks: 4 }) },
    bankVersion: bank.version,
    cards: bank.cards(track, locale),
  });
}

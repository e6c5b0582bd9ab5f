import type { CurrentWork } from '../domain/interview/current-work.ts';
import type { SolutionResult, TestResult } from '../domain/measurement/results.ts';
import type { RubricLine } from '../domain/measurement/rubric.ts';
import { isFailure } from '../domain/measurement/verdicts.ts';
import type { Language, Locale, TestVerdict } from '../domain/vocabulary.ts';
import { clip, type Fence } from './untrusted.ts';

/** What a model may know of a task: of hidden tests, hints not given and reference solutions nothing. */
export interface TaskText {
  title: Record<Locale, string>;
  statement: Record<Locale, string>;
  visibleTests: readonly { name: string; input: string; expected: string }[];
  /** What a reviewer looks for. */
  rubric: readonly RubricLine[];
  followUps: readonly { question: Record<Locale, string>; goodAnswer: Record<Locale, string> }[];
}

const NONE: Record<Locale, string> = { en: 'None yet.', ru: 'Её пока нет.' };

/** How many characters of each part a prompt shows. */
export interface PartSizes {
  statement: number;
  /** Of the input, and of the expected output, of one visible test. */
  test: number;
  code: number;
  draft: number;
  /** Of one stream of one test. */
  output: number;
  compiler: number;
}

/** Where the model's context is as large as it should be, only what may be endless is cut. */
export const USUAL_SIZES: PartSizes = {
  statement: Number.POSITIVE_INFINITY,
  test: 400,
  code: Number.POSITIVE_INFINITY,
  // Beside the code that was run, which may be as long as code can be.
  draft: 8_000,
  output: 600,
  compiler: 2_000,
};

/** The statement in the candidate's language, the visible tests, and the hints given. */
export function describeTask(
  work: CurrentWork | null,
  task: TaskText | null,
  locale: Locale,
  sizes: PartSizes = USUAL_SIZES,
): string {
  if (!work || !task) return NONE[locale];
  const lines = [
    `Task ${work.task.number}: ${task.title[locale]}`,
    '',
    clip(task.statement[locale].trim(), sizes.statement),
    '',
    ...task.visibleTests.map(
      ({ name, input, expected }) =>
        `Visible test ${name}: input ${quote(input, sizes.test)}, expected ${quote(expected, sizes.test)}`,
    ),
    '',
    work.hints.length === 0
      ? `No hint of ${work.task.hints} was given.`
      : `Hints given (${work.hints.length} of ${work.task.hints}):`,
    ...work.hints.map(({ number, text }) => `${number}. ${text}`),
  ];
  if (work.outcome) lines.push('', `This task is closed: ${work.outcome}.`);
  if (work.outcome === 'solved') {
    lines.push(
      '',
      'Follow-up questions, with what a good answer says:',
      ...task.followUps.map(({ question, goodAnswer }) => `- ${question[locale]} (${goodAnswer[locale]})`),
    );
  }
  return lines.join('\n');
}

/** What is in the editor of the open task, and was not run so. */
export interface UnrunDraft {
  language: Language;
  code: string;
}

/** The latest code, whole unless `sizes` says otherwise, the latest results, and what was written since. */
export function describeWork(
  work: CurrentWork,
  {
    code,
    run,
    check,
    draft,
    fence,
  }: {
    code: string | null;
    run: SolutionResult | null;
    check: SolutionResult | null;
    draft: UnrunDraft | null;
    fence: Fence;
  },
  sizes: PartSizes = USUAL_SIZES,
): string {
  const parts: string[] = [];
  if (code !== null && work.code) {
    parts.push(`Latest code, in ${work.code.language}:\n${fence.wrap('code', clip(code, sizes.code))}`);
  }
  if (run && work.run) parts.push(`Latest run: ${describeResult(run, fence, sizes)}`);
  if (check && work.check) {
    const attempt = work.check.counted
      ? `attempt ${work.check.attempt} of ${work.task.maxAttempts}`
      : 'not counted';
    parts.push(`Latest check (${attempt}): ${describeResult(check, fence, sizes)}`);
  }
  if (draft) {
    const { language } = draft;
    parts.push(
      `In the editor now, in ${language}, not run:\n${fence.wrap('code', clip(draft.code, sizes.draft))}`,
    );
  }
  return parts.join('\n\n');
}

export function describeResult(result: SolutionResult, fence: Fence, sizes: PartSizes = USUAL_SIZES): string {
  const lines = [`${result.verdict}, tests passed ${result.passed} of ${result.total}`];
  if (!result.compile.ok) {
    lines.push('The compiler said:', fence.wrap('compiler', clip(result.compile.output, sizes.compiler)));
  }
  for (const test of result.tests) if (!test.hidden) lines.push(...describeVisible(test, fence, sizes));
  const hidden = result.tests.filter((test) => test.hidden);
  if (hidden.length > 0) lines.push(`Hidden tests: ${tally(hidden.map(({ verdict }) => verdict))}`);
  if (result.tests.length === 0 && result.compile.ok) {
    lines.push(...streamsOf(result, fence, sizes));
  }
  return lines.join('\n');
}

function describeVisible(test: TestResult, fence: Fence, sizes: PartSizes): string[] {
  const line = `Visible test ${test.name}: ${test.verdict}`;
  return isFailure(test.verdict) ? [line, ...streamsOf(test, fence, sizes)] : [line];
}

function streamsOf(
  { stdout, stderr }: { stdout: string; stderr: string },
  fence: Fence,
  sizes: PartSizes,
): string[] {
  const wrapped = (kind: string, text: string) =>
    text.trim() === '' ? [] : [fence.wrap(kind, clip(text, sizes.output))];
  return [...wrapped('standard output', stdout), ...wrapped('errors', stderr)];
}

/** `accepted 3, wrong_answer 2`. */
function tally(verdicts: readonly TestVerdict[]): string {
  const counts = new Map<TestVerdict, number>();
  for (const verdict of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts].map(([verdict, count]) => `${verdict} ${count}`).join(', ');
}

function quote(text: string, chars: number): string {
  return JSON.stringify(clip(text, chars));
}

import type { CurrentWork } from '../domain/interview/current-work.ts';
import type { RunData, VerdictData } from '../domain/interview/events.ts';
import { coarse } from '../domain/measurement/coarse.ts';
import type { Limits } from '../domain/measurement/limits.ts';
import type { SolutionResult, TestResult } from '../domain/measurement/results.ts';
import type { RubricLine } from '../domain/measurement/rubric.ts';
import { isAccepted, isFailure } from '../domain/measurement/verdicts.ts';
import type { Language, Locale, TestVerdict } from '../domain/vocabulary.ts';
import type { FactWords } from './fact-kinds.ts';
import { FACT_WORDS } from './fact-words.ts';
import { clip, type Fence } from './untrusted.ts';

/** What a model may know of a task: of hidden tests, hints not given and reference solutions nothing. */
export interface TaskText {
  title: Record<Locale, string>;
  statement: Record<Locale, string>;
  visibleTests: readonly { name: string; input: string; expected: string }[];
  /** Of one test. */
  limits: Limits;
  /** What a reviewer looks for. */
  rubric: readonly RubricLine[];
  followUps: readonly { question: Record<Locale, string>; goodAnswer: Record<Locale, string> }[];
}

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

/** What is in the editor of the open task, and was not run so. */
export interface UnrunDraft {
  language: Language;
  code: string;
}

/** How the parts of a prompt are written. */
export interface Writing {
  fence: Fence;
  locale: Locale;
  sizes?: PartSizes;
}

/** What a candidate has made of a task so far, as the interviewer sees it. */
export interface WorkTexts {
  code: string | null;
  run: SolutionResult | null;
  check: SolutionResult | null;
  draft: UnrunDraft | null;
  /** Of the latest run, where that was on an input of the candidate's own. */
  ownInput: string | null;
}

/**
 * The latest code, whole unless `sizes` says otherwise, the latest results, and what was written since. Each stands apart: they
 * stay the same from one message to the next and may be long.
 */
export function describeWork(
  work: CurrentWork,
  { code, run, check, draft, ownInput }: WorkTexts,
  limits: Limits | null,
  { fence, locale, sizes = USUAL_SIZES }: Writing,
): string[] {
  const words = FACT_WORDS[locale];
  const writing = { fence, locale, sizes };
  const parts: string[] = [];
  if (code !== null && work.code) {
    const { language, of } = work.code;
    parts.push(`${words.code(language, of)}\n${fence.wrap('code', clip(code.trimEnd(), sizes.code))}`);
  }
  const result = (name: string, of: RunData | VerdictData, text: SolutionResult, input: string | null) => {
    const isOfLatest = isOfCode(of, work.code);
    const told = describeResult(text, limits, { ...writing, isBrief: !isOfLatest });
    const head = `${name}${isOfLatest ? '' : words.earlierCode}: ${told}`;
    if (input === null || !isOfLatest) return head;
    return `${head}\n${fence.wrap('own input', clip(input, sizes.output))}`;
  };
  if (run && work.run) parts.push(result(words.latestRun, work.run, run, ownInput));
  if (check && work.check) parts.push(result(words.latestCheck, work.check, check, null));
  const points = pointsOf(work);
  if (points.length > 0) parts.push(fence.wrap('points', points.join('\n')));
  if (draft) {
    parts.push(
      `${words.draft(draft.language)}\n${fence.wrap('code', clip(draft.code.trimEnd(), sizes.draft))}`,
    );
  }
  return parts;
}

/** Of the latest review, as the candidate reads them; what it says as a whole stands in the conversation. */
function pointsOf({ review }: CurrentWork): string[] {
  if (!review) return [];
  return [
    ...review.strengths.map((point) => `+ ${point}`),
    ...review.improvements.map((point) => `- ${point}`),
  ];
}

function isOfCode({ language, codeSha256 }: RunData | VerdictData, code: CurrentWork['code']): boolean {
  return code?.sha256 === codeSha256 && code.language === language;
}

/**
 * A result as the candidate sees it: of hidden tests their numbers and verdicts, and times in steps where `limits` are known.
 * `isBrief` leaves out what was printed: beside another program it would mislead.
 */
export function describeResult(
  result: SolutionResult,
  limits: Limits | null,
  { isBrief = false, ...writing }: Writing & { isBrief?: boolean },
): string {
  const { fence, locale, sizes = USUAL_SIZES } = writing;
  const words = FACT_WORDS[locale];
  const { tests, compile, hint, passed, total } = result;
  const verdict = words.verdicts[result.verdict];
  const isOwn = tests.length === 0 && compile.ok;
  const lines = [
    isOwn
      ? verdict
      : `${words.tests(verdict, passed, total)}${isBrief ? '' : slowestOf(tests, limits, words)}`,
  ];
  if (!compile.ok) {
    lines.push(words.compiler, fence.wrap('compiler', clip(compile.output, sizes.compiler)));
  }
  for (const test of tests) {
    if (test.hidden || isAccepted(test.verdict) || isBrief) continue;
    lines.push(words.visibleVerdict(test.name, words.verdicts[test.verdict]));
    if (isFailure(test.verdict)) lines.push(...printed(test, writing));
  }
  lines.push(...hiddenOf(tests, words));
  if (hint && !isBrief) lines.push(words.help(hint));
  if (isOwn && !isBrief) lines.push(...printed(result, writing));
  return lines.join('\n');
}

/** What a program printed, and where that departs from what is expected, which quotes it. */
function printed(
  { stdout, stderr, difference = null }: Pick<TestResult, 'stdout' | 'stderr' | 'difference'>,
  { fence, sizes = USUAL_SIZES }: Writing,
): string[] {
  const shown = (text: string) => (text.trim() === '' ? null : clip(text.trimEnd(), sizes.output));
  const output = shown(stdout);
  const errors = shown(stderr);
  const parts: [string, string][] = [];
  if (difference !== null && output !== null)
    parts.push(['difference and output', `${difference}\n---\n${output}`]);
  else if (difference !== null) parts.push(['difference', difference]);
  else if (output !== null) parts.push(['output', output]);
  if (errors !== null) parts.push(['errors', errors]);
  return parts.map(([kind, text]) => fence.wrap(kind, text));
}

function hiddenOf(tests: readonly TestResult[], words: FactWords): string[] {
  const hidden = tests.filter((test) => test.hidden);
  if (hidden.length === 0) return [];
  const numbers = new Map<TestVerdict, number[]>();
  for (const [index, { verdict }] of hidden.entries()) {
    if (!isAccepted(verdict)) numbers.set(verdict, [...(numbers.get(verdict) ?? []), index + 1]);
  }
  const failing = [...numbers].map(
    ([verdict, list]) => `${words.verdicts[verdict]}: ${words.hiddenTest} ${list.join(', ')}`,
  );
  const passed = hidden.filter(({ verdict }) => isAccepted(verdict)).length;
  return [[words.hiddenPassed(passed, hidden.length), ...failing].join('; ')];
}

/** As exactly as the candidate sees it. */
function slowestOf(tests: readonly TestResult[], limits: Limits | null, words: FactWords): string {
  const times = tests.flatMap((test) => {
    if (!test.hidden) return [test.durationMs];
    return limits ? [coarse(test, limits).durationMs] : [];
  });
  return times.length === 0 ? '' : words.slowest(words.seconds(Math.max(...times)));
}

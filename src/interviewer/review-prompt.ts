import type { SolutionResult } from '../domain/measurement/results.ts';
import type { Review } from '../domain/measurement/review.ts';
import { rubricFor } from '../domain/measurement/rubric.ts';
import type { Language, Level, Locale } from '../domain/vocabulary.ts';
import type { ChatMessage, JsonSchema } from '../llm/llm.ts';
import { costs, fields, share, text, texts } from './coercions.ts';
import type { Prompts } from './prompts.ts';
import { faultsOf, type Parsed } from './structured.ts';
import { type CallFence, clip, neutralise } from './untrusted.ts';
import { describeResult, type PartSizes, type TaskText, USUAL_SIZES } from './work.ts';

/** What the reviewer must answer. Long texts are cut afterwards: a grammar that counts characters is slow. */
const reviewSchema = fields({
  quality: share,
  summary: text.refine((words) => words.trim() !== '', 'is empty'),
  strengths: texts,
  improvements: texts,
  complexity: costs,
});

export const REVIEW_SCHEMA: JsonSchema = {
  name: 'code_review',
  schema: {
    type: 'object',
    properties: {
      // Grammars of servers that decode by the schema know no ranges of numbers, but they know lists.
      quality: { type: 'number', enum: Array.from({ length: 11 }, (_, step) => step / 10) },
      summary: { type: 'string' },
      strengths: { type: 'array', items: { type: 'string' }, maxItems: 3 },
      improvements: { type: 'array', items: { type: 'string' }, maxItems: 3 },
      complexity: { type: 'string' },
    },
    required: ['quality', 'summary', 'strengths', 'improvements', 'complexity'],
    additionalProperties: false,
  },
};

/** The prompt files that a review is made with. */
export const REVIEW_PROMPTS = ['review', 'submission', 'bare-submission'] as const;

const MOST_POINTS = 3;
const SUMMARY_CHARS = 600;
const POINT_CHARS = 300;

/** A review by a model, with what it says about complexity. */
export type ModelReview = Omit<Review, 'quality'> & { quality: number; complexity: string };

export interface SubmissionFacts {
  level: Level;
  locale: Locale;
  task: TaskText;
  language: Language;
  code: string;
  result: SolutionResult;
  /** Whether the candidate may go on with the task, and so may hear nothing of how to solve it. */
  isOpen: boolean;
  /** True when `code` has lost its comments and names. */
  bare: boolean;
}

const STANDING: Record<Locale, Record<'open' | 'over', string>> = {
  en: {
    open: 'The task is still open: the candidate may go on with it and must hear nothing of how to solve it.',
    over: 'The task is over: the candidate may hear what else would have led to a solution.',
  },
  ru: {
    open: 'Задача ещё открыта: кандидат может продолжить и не должен услышать ничего о том, как её решить.',
    over: 'Задача завершена: кандидату можно сказать, что ещё привело бы к решению.',
  },
};

/** For a bank of before there were marks, of which nothing may be told while the task is open. */
const NO_RUBRIC: Record<Locale, string> = {
  en: 'None for this task: only how the code reads.',
  ru: 'Для этой задачи их нет: только то, как читается код.',
};

function rubricOf({ rubric }: TaskText, isOpen: boolean, locale: Locale): string {
  const lines = rubricFor(rubric, { isOpen });
  return lines.length === 0 ? NO_RUBRIC[locale] : lines.map((line) => `- ${line}`).join('\n');
}

/** For a model with little room: the code stays whole, or it would not be the code that is judged. */
const SHORT_SIZES: PartSizes = { ...USUAL_SIZES, statement: 600, output: 80, compiler: 200 };

/** The same prompt with as much room for what stands beside the code as such a model has. */
export function shortReviewPrompt(
  submission: SubmissionFacts,
  { prompts, fence }: { prompts: Prompts; fence: CallFence },
): ChatMessage[] {
  return reviewPrompt(submission, { prompts, fence, sizes: SHORT_SIZES }).messages;
}

export function reviewPrompt(
  { level, locale, task, language, code, result, isOpen, bare }: SubmissionFacts,
  { prompts, fence, sizes = USUAL_SIZES }: { prompts: Prompts; fence: CallFence; sizes?: PartSizes },
): { messages: ChatMessage[]; promptVersion: string } {
  const work = [
    `Code, in ${language}:\n${fence.wrap('code', code)}`,
    `Tests: ${describeResult(result, null, { fence, locale, sizes })}`,
    STANDING[locale][isOpen ? 'open' : 'over'],
  ].join('\n\n');
  const name = bare ? 'bare-submission' : 'submission';
  return {
    messages: [
      { role: 'system', content: prompts.render('review', locale, { level, mark: fence.mark }) },
      {
        role: 'user',
        content: prompts.render(name, locale, {
          task: `${task.title[locale]}\n\n${clip(task.statement[locale].trim(), sizes.statement)}`,
          rubric: rubricOf(task, isOpen, locale),
          work,
        }),
      },
    ],
    promptVersion: [prompts.versionOf('review', locale), prompts.versionOf(name, locale)].join(' '),
  };
}

export function parseReview(answer: unknown): Parsed<ModelReview> {
  const result = reviewSchema.safeParse(answer);
  if (!result.success) return { value: null, faults: faultsOf(result.error) };
  const { quality, summary, strengths, improvements, complexity } = result.data;
  return {
    value: {
      quality,
      summary: clip(neutralise(summary.trim()), SUMMARY_CHARS),
      strengths: points(strengths),
      improvements: points(improvements),
      complexity: clip(neutralise(complexity.trim()), POINT_CHARS),
      degraded: false,
    },
    faults: null,
  };
}

function points(list: string[]): string[] {
  return list.slice(0, MOST_POINTS).map((point) => clip(neutralise(point), POINT_CHARS));
}

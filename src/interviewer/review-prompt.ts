import type { SolutionResult } from '../domain/measurement/results.ts';
import type { Review } from '../domain/measurement/review.ts';
import { excerpt } from '../domain/text.ts';
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
  /** True when `code` has lost its comments and names. */
  bare: boolean;
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
  { level, locale, task, language, code, result, bare }: SubmissionFacts,
  { prompts, fence, sizes = USUAL_SIZES }: { prompts: Prompts; fence: CallFence; sizes?: PartSizes },
): { messages: ChatMessage[]; promptVersion: string } {
  const work = [
    `Code, in ${language}:\n${fence.wrap('code', code)}`,
    `Tests: ${describeResult(result, fence, sizes)}`,
  ].join('\n\n');
  const name = bare ? 'bare-submission' : 'submission';
  return {
    messages: [
      { role: 'system', content: prompts.render('review', locale, { level, mark: fence.mark }) },
      {
        role: 'user',
        content: prompts.render(name, locale, {
          task: `${task.title[locale]}\n\n${clip(task.statement[locale].trim(), sizes.statement)}`,
          rubric: task.rubric.map((line) => `- ${line}`).join('\n'),
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
      summary: excerpt(neutralise(summary.trim()), SUMMARY_CHARS),
      strengths: points(strengths),
      improvements: points(improvements),
      complexity: excerpt(neutralise(complexity.trim()), POINT_CHARS),
      degraded: false,
    },
    faults: null,
  };
}

function points(list: string[]): string[] {
  return list.slice(0, MOST_POINTS).map((point) => excerpt(neutralise(point), POINT_CHARS));
}

import { Context } from '@temporalio/activity';
import type { Bank } from '../src/bank/bank.ts';
import type { InterviewEvent } from '../src/domain/interview/events.ts';
import { agreement } from '../src/domain/measurement/agreement.ts';
import type { SolutionResult } from '../src/domain/measurement/results.ts';
import type { Review } from '../src/domain/measurement/review.ts';
import { feedbackBy, isAccepted } from '../src/domain/measurement/verdicts.ts';
import { prebakedReview } from '../src/domain/texts/reviews.ts';
import { type Language, LOCALES, type Verdict } from '../src/domain/vocabulary.ts';
import { phrasesOf, throughGate } from '../src/interviewer/gate.ts';
import type { Prompts } from '../src/interviewer/prompts.ts';
import {
  type ModelReview,
  parseReview,
  REVIEW_PROMPTS,
  REVIEW_SCHEMA,
  reviewPrompt,
  type SubmissionFacts,
  shortReviewPrompt,
} from '../src/interviewer/review-prompt.ts';
import { measuredImprovements } from '../src/interviewer/static-review.ts';
import type { Questioner } from '../src/interviewer/structured.ts';
import { createFence } from '../src/interviewer/untrusted.ts';
import { TextUnread } from '../src/readers/reader-process.ts';
import type { Readers } from '../src/readers/readers.ts';
import type { Records } from '../src/records/records.ts';
import { beating, MODEL_TRIES } from './heartbeat.ts';
import { taskOfInterview } from './task-of-interview.ts';

export interface ReviewRequest {
  interviewId: string;
  submissionId: string;
  taskId: string;
  language: Language;
  codeSha256: string;
  resultSha256: string;
  /** Milliseconds, for everything. */
  budgetMs: number;
}

/** A review with how far it can be trusted. */
export interface CodeReview extends Review {
  /** What the model takes the code's time and memory to be; null without a model. */
  complexity: string | null;
  /** Quality of the same code without comments and names; null when it was not judged. */
  bareQuality: number | null;
  /** False when comments or names seem to have swayed the reviewer, or nothing tells whether they did. */
  confident: boolean;
}

interface ReviewerDependencies {
  records: Records;
  bank: Bank;
  prompts: Prompts;
  readers: Pick<Readers, 'bareCode' | 'measureCode'>;
  ask: Questioner;
  now: () => number;
}

const REVIEW_TOKENS = 900;

/** Asks the code model how the code is written; whether it is correct the tests have decided. */
export function createCodeReviewer(
  dependencies: ReviewerDependencies,
): (request: ReviewRequest) => Promise<CodeReview> {
  const { records, bank, prompts, readers, ask, now } = dependencies;
  const phrases = phrasesOf(
    REVIEW_PROMPTS.flatMap((name) => LOCALES.map((locale) => prompts.source(name, locale))),
  );

  return (request) =>
    beating(async () => {
      const startedAt = now();
      const [interview, code, resultJson] = await Promise.all([
        records.interviews.find(request.interviewId),
        records.blobs.get(request.codeSha256),
        records.blobs.get(request.resultSha256),
      ]);
      if (!interview) throw new Error(`interview ${request.interviewId} is not in the store`);
      const result = JSON.parse(resultJson) as SolutionResult;
      const { level, locale } = interview;
      const { language } = request;
      const task = await taskOfInterview({ records, bank }, request);
      const fallback = prebakedReview({ locale, ...result });
      if (!task || feedbackBy(result.verdict) !== 'reviewer') return unjudged(fallback);

      const bare = await orNull(request, readers.bareCode(language, code));
      const events = await records.events.after(request.interviewId, 0);
      const isOpen = isStillOpen(events, request.taskId, result.verdict);
      const submission = { level, locale, task, language, code, result, isOpen, bare: false };
      const deadline = startedAt + request.budgetMs;
      const [asSent, withoutNames] = await Promise.all([
        judge(request, submission, deadline),
        bare === null ? null : judge(request, { ...submission, code: bare, bare: true }, deadline),
      ]);
      if (asSent) {
        const bareQuality = withoutNames?.quality ?? null;
        return { ...asSent, ...agreement(asSent.quality, bareQuality), bareQuality };
      }
      const measures = await orNull(request, readers.measureCode(language, code));
      const measured = measures ? measuredImprovements(measures, locale) : [];
      return unjudged({ ...fallback, improvements: [...fallback.improvements, ...measured] });
    }, MODEL_TRIES);

  /** Code that breaks its parser is judged as it was sent, or not measured; nobody else's is touched by it. */
  async function orNull<Result>(
    { submissionId }: ReviewRequest,
    reading: Promise<Result>,
  ): Promise<Result | null> {
    try {
      return await reading;
    } catch (error) {
      if (!(error instanceof TextUnread)) throw error;
      Context.current().log.warn('code could not be read', { submissionId, error });
      return null;
    }
  }

  /** Null when no usable review came in time. */
  function judge(
    { interviewId, submissionId }: ReviewRequest,
    submission: SubmissionFacts,
    deadline: number,
  ): Promise<ModelReview | null> {
    const { cancellationSignal, log } = Context.current();
    const fence = createFence();
    const { messages, promptVersion } = reviewPrompt(submission, { prompts, fence });
    const rules = {
      marks: fence.marks(),
      phrases: new Set([...phrases, ...phrasesOf(submission.task.rubric.map(({ text }) => text))]),
      material: writtenBefore(submission),
    };
    return ask(
      {
        kind: 'code',
        messages,
        shortened: async () => shortReviewPrompt(submission, { prompts, fence }),
        schema: REVIEW_SCHEMA,
        maxTokens: REVIEW_TOKENS,
        locale: submission.locale,
        deadline,
        parse: (answer) => throughGate(parseReview(answer), textOf, rules),
        call: { interviewId, purpose: 'review', subjectId: submissionId, promptVersion },
      },
      {
        signal: cancellationSignal,
        onFault: (error) => log.warn('a call record could not be kept', { submissionId, error }),
      },
    );
  }
}

/** Whether the candidate may go on with the task that was checked, as far as is known when its review is written. */
function isStillOpen(events: readonly InterviewEvent[], taskId: string, verdict: Verdict): boolean {
  const given = events.findLastIndex((event) => event.type === 'task' && event.data.taskId === taskId);
  const since = events.slice(given + 1);
  const isClosed = since.some((event) => event.type === 'state' && event.data.outcome !== null);
  return !isClosed && !isAccepted(verdict);
}

/** All that the candidate is shown of a review; what is said of complexity looks like a call of a function. */
function textOf({ summary, strengths, improvements, complexity }: ModelReview): string {
  return [summary, ...strengths, ...improvements, `Complexity: ${complexity}`].join('\n');
}

/** What a review may quote. */
function writtenBefore({ task, code }: SubmissionFacts): string[] {
  const tests = task.visibleTests.flatMap(({ input, expected }) => [input, expected]);
  return [...Object.values(task.statement), code, ...tests];
}

function unjudged(review: Review): CodeReview {
  return { ...review, complexity: null, bareQuality: null, confident: false };
}

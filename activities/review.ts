import { Context } from '@temporalio/activity';
import type { Bank } from '../src/bank/bank.ts';
import type { Review } from '../src/domain/commands.ts';
import { prebakedReview } from '../src/domain/replies.ts';
import type { SolutionResult } from '../src/domain/results.ts';
import type { Language } from '../src/domain/vocabulary.ts';
import type { createCallKeeper } from '../src/llm/calls.ts';
import { type AttemptRecord, type Llm, LlmFailure } from '../src/llm/llm.ts';
import type { Prompts } from '../src/llm/prompts.ts';
import { parseReview, REVIEW_SCHEMA, repairPrompt, reviewPrompt } from '../src/llm/review-prompt.ts';
import { createFence } from '../src/llm/untrusted.ts';
import type { Records } from '../src/records/records.ts';
import { beating } from './heartbeat.ts';

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

const REVIEW_TOKENS = 900;

/** Asks the code model how the code is written; whether it is correct the tests have decided. */
export function createReviewer({
  llm,
  records,
  bank,
  prompts,
  keep,
  now,
}: {
  llm: Llm;
  records: Records;
  bank: Bank;
  prompts: Prompts;
  keep: ReturnType<typeof createCallKeeper>;
  now: () => number;
}): (request: ReviewRequest) => Promise<Review> {
  return (request) =>
    beating(async () => {
      const [interview, code, resultJson] = await Promise.all([
        records.interviews.find(request.interviewId),
        records.blobs.get(request.codeSha256),
        records.blobs.get(request.resultSha256),
      ]);
      if (!interview) throw new Error(`interview ${request.interviewId} is not in the store`);
      const result = JSON.parse(resultJson) as SolutionResult;
      const { level, locale } = interview;
      const task = bank.tasks.get(request.taskId);
      const fallback = prebakedReview({ locale, ...result });
      if (!task || result.verdict === 'compile_error' || result.verdict === 'internal_error') return fallback;
      const submission = { level, locale, task, language: request.language, code, result };
      return (await judge(request, submission)) ?? fallback;
    });

  /** Null when no usable review came in time. */
  async function judge(
    { interviewId, submissionId, budgetMs }: ReviewRequest,
    submission: Parameters<typeof reviewPrompt>[0],
  ): Promise<Review | null> {
    const { cancellationSignal, log } = Context.current();
    const startedAt = now();
    const { messages, promptVersion } = reviewPrompt(submission, { prompts, fence: createFence() });
    const call = {
      interviewId,
      purpose: 'review' as const,
      subjectId: submissionId,
      promptVersion,
      startedAt,
    };
    const onFault = (error: unknown) => log.warn('a call record could not be kept', { submissionId, error });
    const attempts: AttemptRecord[] = [];
    const ask = async (asked: typeof messages) => {
      const leftMs = budgetMs - (now() - startedAt);
      const request = { kind: 'code' as const, messages: asked, maxTokens: REVIEW_TOKENS, budgetMs: leftMs };
      const answer = await llm.json({ ...request, schema: REVIEW_SCHEMA }, cancellationSignal);
      attempts.push(...answer.attempts);
      return { answer, ...parseReview(answer.text) };
    };
    try {
      let { answer, review, faults } = await ask(messages);
      if (faults) {
        const { locale } = submission;
        const repair = repairPrompt(messages, { answer: answer.text, faults, locale, prompts });
        ({ answer, review } = await ask(repair));
      }
      const outcome = review ? 'ok' : 'llm_malformed';
      await keep({ ...call, model: answer.model, outcome, attempts }, onFault);
      return review;
    } catch (error) {
      if (!(error instanceof LlmFailure)) throw error;
      if (error.code === 'llm_not_configured') return null;
      attempts.push(...error.attempts);
      await keep({ ...call, model: null, outcome: error.code, attempts }, onFault);
      return null;
    }
  }
}

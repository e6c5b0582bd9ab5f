import { Context } from '@temporalio/activity';
import { LOCALES } from '../src/domain/vocabulary.ts';
import type { KeepCall } from '../src/interviewer/calls.ts';
import { createNotesJudge } from '../src/interviewer/gate/notes.ts';
import type { Models } from '../src/interviewer/models.ts';
import type { Prompts } from '../src/interviewer/prompts.ts';
import { boundedSummary, SUMMARY_PROMPTS, summaryPrompt } from '../src/interviewer/summary.ts';
import { createFence } from '../src/interviewer/untrusted.ts';
import { LlmFailure } from '../src/llm/llm.ts';
import type { Records } from '../src/records/records.ts';
import { beating, MODEL_TRIES } from './heartbeat.ts';

export interface SummaryRequest {
  interviewId: string;
  /** The last event that the summary tells of. */
  throughSeq: number;
  /** Milliseconds. */
  budgetMs: number;
}

/** `known`: one that reaches as far was made before. `failed`: replies go on with short forms of what no longer fits. */
export type SummaryOutcome = 'made' | 'known' | 'failed';

const SUMMARY_TOKENS = 900;

/**
 * Sums up what the conversation has no more room for and keeps it where the next reply finds it. Runs after a reply, so
 * nobody waits for it.
 */
export function createSummariser({
  llm,
  records,
  prompts,
  keep,
  now,
}: {
  llm: Models;
  records: Records;
  prompts: Prompts;
  keep: KeepCall;
  now: () => number;
}): (request: SummaryRequest) => Promise<SummaryOutcome> {
  const instructions = SUMMARY_PROMPTS.flatMap((name) =>
    LOCALES.map((locale) => prompts.source(name, locale)),
  );

  return ({ interviewId, throughSeq, budgetMs }) =>
    beating(async (signal) => {
      const { log } = Context.current();
      const onFault = (error: unknown) =>
        log.warn('a call record could not be kept', { interviewId, throughSeq, error });
      const startedAt = now();
      const [interview, previous] = await Promise.all([
        records.interviews.find(interviewId),
        records.summaries.latest(interviewId),
      ]);
      if (!interview) throw new Error(`interview ${interviewId} is not in the store`);
      if (previous && previous.throughSeq >= throughSeq) return 'known';
      const events = await records.events.after(interviewId, 0);

      const fence = createFence();
      const { messages, promptVersion } = summaryPrompt(
        { events, previous, throughSeq, locale: interview.locale },
        { prompts, fence },
      );
      const talk = events.flatMap((event) =>
        event.type === 'message' || event.type === 'final' ? [event.data.text] : [],
      );
      const breachOf = createNotesJudge({ marks: fence.marks(), prompts: instructions, talk });
      const subjectId = String(throughSeq);
      const call = { interviewId, purpose: 'summary', subjectId, promptVersion, startedAt } as const;
      try {
        const answer = await llm.stream(
          {
            kind: 'summary',
            messages,
            budgetMs: startedAt + budgetMs - now(),
            maxTokens: SUMMARY_TOKENS,
            call,
          },
          { onAttempt: () => {}, onDelta: () => {} },
          signal,
        );
        const breach = breachOf(answer.text);
        if (breach) {
          log.warn('notes about a talk broke a rule', { interviewId, throughSeq, breach });
          await keep({ ...call, model: null, outcome: 'llm_refused', attempts: answer.attempts }, onFault);
          return 'failed';
        }
        await records.summaries.keep(interviewId, { throughSeq, text: boundedSummary(answer.text) });
        await keep({ ...call, model: answer.model, outcome: 'ok', attempts: answer.attempts }, onFault);
        return 'made';
      } catch (error) {
        if (!(error instanceof LlmFailure)) throw error;
        if (error.code !== 'llm_not_configured')
          await keep({ ...call, model: null, outcome: error.code, attempts: error.attempts }, onFault);
        return 'failed';
      }
    }, MODEL_TRIES);
}

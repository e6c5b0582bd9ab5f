import { CancellationScope, condition, isCancellation, log, patched, uuid4 } from '@temporalio/workflow';
import type { Reply } from '../activities/write-reply.ts';
import { rulesOf } from '../src/domain/interview/interview.ts';
import { type Occasion, occasionOf } from '../src/domain/interview/occasion.ts';
import { replyBudgetMs } from '../src/domain/interview/reply-budget.ts';
import { replyAtOnce, replyOfThen } from '../src/domain/replies/before-facts.ts';
import type { ServedRequest } from '../src/domain/served-request.ts';
import { failureText } from '../src/domain/texts/failures.ts';
import { interviewer, noteTaker, SUMMARY_BUDGET_MS } from './activities.ts';
import { servedNow, serving } from './served-requests.ts';
import type { Sitting } from './sitting.ts';

/** The interviewer's turns: one reply at a time, each answering all that waits. */
export interface Conversation {
  /**
   * Answers what has just been said where no model does: together with it, in the same step. Not while the interviewer
   * speaks, which {@link converse} goes on with.
   */
  answerAtOnce(): void;
  /** Asks the interviewer to speak unasked about an accepted solution. */
  followUp(): void;
  /** Answers until the interview is finished and nobody waits for an answer. */
  converse(): Promise<void>;
  /** A reply is being written or wanted, or what was said is being summed up. */
  isBusy(): boolean;
}

export function createConversation(sitting: Sitting): Conversation {
  const { interview, commit } = sitting;
  let unasked = false;
  /** Those that led to an unasked word. */
  let askedBy: readonly ServedRequest[] = [];
  let speaking = false;
  let summary: CancellationScope | null = null;

  return {
    answerAtOnce() {
      if (!speaking && canAnswerAtOnce()) void serving(takeUnanswered(), sayAtOnce);
    },
    followUp() {
      unasked = true;
      askedBy = servedNow();
    },
    isBusy: () => speaking || unasked || summary !== null,
    async converse() {
      for (;;) {
        await condition(() => interview().pending.length > 0 || unasked || interview().state === 'finished');
        if (interview().state === 'finished') unasked = false;
        if (interview().pending.length === 0 && !unasked) return summary?.cancel();
        speaking = true;
        const answersMessages = interview().pending.length > 0;
        const followsUp = unasked && !answersMessages;
        unasked = unasked && answersMessages;
        await serving(followsUp ? askedBy : takeUnanswered(), () => {
          if (!followsUp && canAnswerAtOnce()) return sayAtOnce();
          return speak(followsUp ? 'follow_up' : occasionOf(interview()));
        });
        speaking = false;
      }
    },
  };

  /** What recorded events say of it is in the history: one of before knows nothing of this, and answers as it did. */
  function canAnswerAtOnce(): boolean {
    return sitting.withoutModel() && interview().pending.length > 0;
  }

  async function sayAtOnce(): Promise<void> {
    const replyId = uuid4();
    const messageId = uuid4();
    const replyTo = interview().pending.map((message) => message.messageId);
    const talk = sitting.talk();
    if (rulesOf(interview().plan) >= 3) {
      const occasion = occasionOf(interview());
      const reply = { replyId, messageId, replyTo, occasion, talk, failure: null };
      await commit({ type: 'replyFromFacts', reply });
      return;
    }
    const text = replyAtOnce(interview(), talk, replyId);
    const final = { replyId, replyTo, messageId, text, model: 'template', degraded: true };
    await commit({ type: 'reply', final, failure: null });
  }

  /** Those whose messages are answered now. */
  function takeUnanswered(): readonly ServedRequest[] {
    const { unanswered } = sitting;
    sitting.unanswered = [];
    return unanswered;
  }

  async function speak(occasion: Occasion): Promise<void> {
    const replyId = uuid4();
    const messageId = uuid4();
    const { pending, plan } = interview();
    const replyTo = pending.map((message) => message.messageId);
    const budgetMs = replyBudgetMs(pending[0]?.at ?? Date.now(), Date.now());
    const reply = await ask({
      interviewId: plan.interviewId,
      replyId,
      replyTo,
      situation: occasion,
      budgetMs,
    });
    if (!reply) {
      const failure = { code: 'interviewer_unavailable', message: unavailableText() };
      const talk = sitting.talk();
      await commit({
        type: 'replyFromFacts',
        reply: { replyId, messageId, replyTo, occasion, talk, failure },
      });
      return;
    }
    const { text, model, degraded, failure } = reply;
    await commit({ type: 'reply', final: { replyId, replyTo, messageId, text, model, degraded }, failure });
    const due = interview().state === 'finished' ? undefined : reply.summaryDue;
    if (due !== undefined && patched('summary-by-model')) sumUp(due);
  }

  /** In the background, one at a time: a reply in the meantime does without, and says again what is due. */
  function sumUp(throughSeq: number): void {
    if (summary) return;
    const { interviewId } = interview().plan;
    summary = new CancellationScope();
    summary
      .run(() => noteTaker.summarise({ interviewId, throughSeq, budgetMs: SUMMARY_BUDGET_MS }))
      .catch((error) => {
        if (!isCancellation(error)) log.warn('nobody could sum the conversation up', { throughSeq, error });
      })
      .finally(() => {
        summary = null;
      });
  }

  /** Null where nobody could be asked. */
  async function ask(request: Parameters<typeof interviewer.writeReply>[0]): Promise<Reply | null> {
    try {
      return await interviewer.writeReply(request);
    } catch (error) {
      if (isCancellation(error)) throw error;
      log.warn('the interviewer failed for good', { replyId: request.replyId, error });
      if (rulesOf(interview().plan) >= 3) return null;
      return {
        text: replyOfThen(interview().plan.locale, request.situation, request.replyId),
        model: 'template',
        degraded: true,
        failure: { code: 'interviewer_unavailable', message: unavailableText() },
      };
    }
  }

  function unavailableText(): string {
    // Interviews of before were told so in English; their events must come out the same again.
    const locale = patched('failure-in-its-language') ? interview().plan.locale : 'en';
    return failureText('interviewer_unavailable', locale);
  }
}

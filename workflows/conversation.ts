import { CancellationScope, condition, isCancellation, log, patched, uuid4 } from '@temporalio/workflow';
import type { Reply } from '../activities/write-reply.ts';
import type { FactsReply } from '../src/domain/interview/commands.ts';
import { rulesOf } from '../src/domain/interview/interview.ts';
import { isKept, maySpeak, occasionsAfter } from '../src/domain/interview/leading.ts';
import { isUnasked, type Occasion, occasionOf } from '../src/domain/interview/occasion.ts';
import { replyBudgetMs } from '../src/domain/interview/reply-budget.ts';
import type { UnaskedOccasion } from '../src/domain/interview/unasked.ts';
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
  /** Asks about an accepted solution, where nothing that was decided leads the interviewer: in interviews of before. */
  followUp(): void;
  /** Asks the interviewer to speak unasked. */
  lead(occasion: UnaskedOccasion): void;
  /** Answers until the interview is finished and nobody waits for an answer. */
  converse(): Promise<void>;
  /** A reply is being written or wanted, or what was said is being summed up. */
  isBusy(): boolean;
}

export function createConversation(sitting: Sitting): Conversation {
  const { interview, commit } = sitting;
  /** On what to speak unasked, in this order; and the requests that led there. */
  let unasked: { occasion: UnaskedOccasion; by: readonly ServedRequest[] }[] = [];
  let speaking = false;
  let summary: CancellationScope | null = null;
  const leads = rulesOf(interview().plan) >= 3;
  if (leads)
    sitting.onDecided = (events) => occasionsAfter(events, interview(), sitting.talk()).forEach(lead);

  return {
    answerAtOnce() {
      if (!speaking && canAnswerAtOnce()) void serving(takeUnanswered(), sayAtOnce);
    },
    followUp() {
      if (!leads) lead('follow_up');
    },
    lead,
    isBusy: () => speaking || nextUnasked() !== null || summary !== null,
    async converse() {
      for (;;) {
        await condition(
          () => interview().pending.length > 0 || nextUnasked() !== null || interview().state === 'finished',
        );
        if (interview().state === 'finished') unasked = [];
        const answersMessages = interview().pending.length > 0;
        const next = answersMessages ? null : nextUnasked();
        if (!answersMessages && !next) return summary?.cancel();
        setSpeaking(true);
        // Whoever writes first is answered, and not asked.
        unasked = unasked.filter((one) => one !== next && (!answersMessages || isKept(one.occasion)));
        await serving(next ? next.by : takeUnanswered(), () => {
          if (next) return speakUnasked(next.occasion);
          return canAnswerAtOnce() ? sayAtOnce() : speak(occasionOf(interview()));
        });
        setSpeaking(false);
      }
    },
  };

  function lead(occasion: UnaskedOccasion): void {
    const others = unasked.filter((one) => one.occasion !== occasion);
    // What may not be said now, and will not be later, is forgotten.
    unasked = [...others, { occasion, by: servedNow() }].filter(
      (one) => !leads || mayLead(one.occasion) || isKept(one.occasion),
    );
    sitting.isTalking = speaking || nextUnasked() !== null;
  }

  function setSpeaking(now: boolean): void {
    speaking = now;
    sitting.isTalking = speaking || nextUnasked() !== null;
  }

  function nextUnasked() {
    return unasked.find(({ occasion }) => mayLead(occasion)) ?? null;
  }

  function mayLead(occasion: UnaskedOccasion): boolean {
    return !leads || maySpeak(occasion, interview(), sitting.talk());
  }

  /** A question is the model's, where there is one; a nudge while another question waits is none. */
  async function speakUnasked(occasion: UnaskedOccasion): Promise<void> {
    const isStatement = occasion === 'nothing_happens' && (sitting.talk().awaits ?? false);
    // What these ask about is in the bank and in the store.
    const isRead = occasion === 'follow_up' || occasion === 'resume';
    if (!leads || isRead || !(isStatement || sitting.withoutModel())) return speak(occasion);
    // How a program failed is known with what is recorded of it.
    await sitting.untilStored();
    await commit({ type: 'replyFromFacts', reply: factsReply(occasion, { degraded: !isStatement }) });
  }

  function factsReply(
    occasion: Occasion,
    { replyTo = [], degraded = true, failure = null }: Partial<FactsReply> = {},
  ): FactsReply {
    const talk = sitting.talk();
    return { replyId: uuid4(), messageId: uuid4(), replyTo, occasion, talk, degraded, failure };
  }

  /** What recorded events say of it is in the history: one of before knows nothing of this, and answers as it did. */
  function canAnswerAtOnce(): boolean {
    return sitting.withoutModel() && interview().pending.length > 0;
  }

  async function sayAtOnce(): Promise<void> {
    const replyTo = interview().pending.map((message) => message.messageId);
    if (leads) {
      const reply = factsReply(occasionOf(interview()), { replyTo });
      await commit({ type: 'replyFromFacts', reply });
      return;
    }
    const replyId = uuid4();
    const messageId = uuid4();
    const text = replyAtOnce(interview(), sitting.talk(), replyId);
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
      const fromFacts = { ...factsReply(occasion, { replyTo, failure }), replyId, messageId };
      await commit({ type: 'replyFromFacts', reply: fromFacts });
      return;
    }
    const { text, model, degraded, failure } = reply;
    const unaskedOn = leads && isUnasked(occasion) ? { occasion } : {};
    const final = { replyId, replyTo, messageId, text, model, degraded, ...unaskedOn };
    await commit({ type: 'reply', final, failure });
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
      if (leads) return null;
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

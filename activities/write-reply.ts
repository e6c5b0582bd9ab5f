import { Context } from '@temporalio/activity';
import type { Bank } from '../src/bank/bank.ts';
import type { Bus } from '../src/bus/bus.ts';
import type { Occasion } from '../src/domain/interview/occasion.ts';
import { claimQuestions } from '../src/domain/replies/claim-question.ts';
import { failureText } from '../src/domain/texts/failures.ts';
import type { KeepCall } from '../src/interviewer/calls.ts';
import type { Breach } from '../src/interviewer/gate/breach.ts';
import { createJudge, type Judge } from '../src/interviewer/gate/judge.ts';
import type { Models } from '../src/interviewer/models.ts';
import type { Prompts } from '../src/interviewer/prompts.ts';
import { type ReplyFacts, replyPrompt, SAID_PROMPTS } from '../src/interviewer/reply-prompt.ts';
import { type Fence, type FenceOf, neutralise } from '../src/interviewer/untrusted.ts';
import { LlmFailure } from '../src/llm/llm.ts';
import type { TokenCounter } from '../src/llm/tokens.ts';
import type { Records } from '../src/records/records.ts';
import type { GateKnowledge, ReadGateKnowledge } from './gate-knowledge.ts';
import { streamGuarded } from './guarded-reply.ts';
import { beating, MODEL_TRIES } from './heartbeat.ts';
import { createLiveReply } from './live-reply.ts';
import { preparedReply } from './prepared-reply.ts';
import { readReplyFacts } from './reply-facts.ts';

export interface ReplyRequest {
  interviewId: string;
  replyId: string;
  /** Messages to answer, oldest first; empty when the interviewer speaks unasked. */
  replyTo: string[];
  /** Named so in the recorded histories. */
  situation: Occasion;
  /** Milliseconds. */
  budgetMs: number;
}

export interface Reply {
  /** At most 6,000 characters. */
  text: string;
  /** `template` for a text that no model wrote. */
  model: string;
  degraded: boolean;
  /** Why no model wrote it; null without a key, which is a known mode of working and no failure. */
  failure: { code: string; message: string } | null;
  /** Set when a part of the conversation has no more room: the event through which it should be summed up. */
  summaryDue?: number;
}

/** Prompts whose words a reply may not repeat. */
export const INSTRUCTIONS = [
  'interviewer',
  'level-junior',
  'level-middle',
  'level-senior',
  'turn',
  'refused',
] as const;
const REPLY_TOKENS = 700;
/** A retry by Temporal must count on from more attempts than one run of the activity can make. */
const ATTEMPTS_A_RUN = 100;

/**
 * Streams a reply to the bus and resolves with its whole text; where no model writes one, a prepared text takes its
 * place. Throws only when cancelled or without the store.
 */
export function createReplyWriter({
  llm,
  records,
  bank,
  bus,
  prompts,
  fenceOf,
  counter,
  keep,
  readGate,
  now,
}: {
  llm: Models;
  records: Records;
  bank: Bank;
  bus: Bus;
  prompts: Prompts;
  fenceOf: FenceOf;
  counter: TokenCounter;
  keep: KeepCall;
  readGate: ReadGateKnowledge;
  now: () => number;
}): (request: ReplyRequest) => Promise<Reply> {
  return (request) =>
    beating(async (signal) => {
      const startedAt = now();
      const { log, info } = Context.current();
      const { interviewId, replyId } = request;
      const onFault = (error: unknown) => log.warn('a side effect of a reply failed', { replyId, error });
      const onBreach = (breach: Breach) => log.warn('a reply broke a rule', { replyId, breach });
      const attempt = ATTEMPTS_A_RUN * (info.attempt - 1) + 1;
      const live = createLiveReply({ bus, interviewId, replyId, attempt, onFault });

      const about = { ...request, occasion: request.situation };
      const facts = await readReplyFacts(about, { records, bank, now });
      const { locale } = facts.interview;
      const prepared = async () => {
        const plan = await records.interviews.findPlan(interviewId);
        if (!plan) throw new Error(`the plan of interview ${interviewId} is not in the store`);
        const text = preparedReply(plan, facts.events, {
          occasion: facts.occasion,
          at: now(),
          isUnasked: request.replyTo.length === 0,
          questions: questionsOn(facts),
        });
        live.restart();
        live.show(text);
        await live.flush();
        return { text, model: 'template', degraded: true, failure: null };
      };
      if (!llm.isConfigured) return prepared();
      const fence = fenceOf(interviewId);
      const writer = { prompts, fence, counter };
      const knowledge = readGate({
        interviewId,
        locale,
        events: facts.events,
        prompts: INSTRUCTIONS,
        said: SAID_PROMPTS,
      });
      const { messages, promptVersion, summaryDue } = await replyPrompt(facts, writer);
      const judge = judgeOf(knowledge, fence);
      const call = { interviewId, purpose: 'reply', subjectId: replyId, promptVersion, startedAt } as const;
      try {
        const { text, model, attempts } = await streamGuarded(
          {
            kind: 'conversation',
            messages,
            shortened: async (tokens) => (await replyPrompt(facts, { ...writer, tokens })).messages,
            deadline: startedAt + request.budgetMs,
            maxTokens: REPLY_TOKENS,
            call,
          },
          { llm, judge, live, prompts, locale, now, onBreach },
          signal,
        );
        await live.flush();
        await keep({ ...call, model, outcome: 'ok', attempts }, onFault);
        const reply = { text, model, degraded: false, failure: null };
        // A model that has just failed would not sum up either.
        return summaryDue === null ? reply : { ...reply, summaryDue };
      } catch (error) {
        if (!(error instanceof LlmFailure)) throw error;
        const { code, attempts, message } = error;
        const reply = await prepared();
        await keep({ ...call, model: null, outcome: code, attempts }, onFault);
        log.warn('no model wrote a reply', { replyId, code, reason: message });
        return { ...reply, failure: { code, message: failureText(code, locale) } };
      }
    }, MODEL_TRIES);
}

/** Of a task they say what it is about: nothing for somebody who still works on it. */
function questionsOn({ occasion, work, task, claims, interview }: ReplyFacts): string[] {
  if (occasion === 'resume') return claimQuestions(claims, interview.locale).map(neutralise);
  const followUps = work?.outcome === 'solved' ? (task?.followUps ?? []) : [];
  return followUps.map(({ question }) => question[interview.locale]);
}

/** Made while the model begins to answer. */
async function judgeOf(knowledge: Promise<GateKnowledge>, fence: Fence): Promise<Judge> {
  return createJudge({ ...(await knowledge), marks: fence.marks() });
}

import { Context } from '@temporalio/activity';
import type { Bank } from '../src/bank/bank.ts';
import type { Bus } from '../src/bus/bus.ts';
import type { Occasion } from '../src/domain/interview/occasion.ts';
import { failureText } from '../src/domain/texts/failures.ts';
import { prebakedReply } from '../src/domain/texts/replies.ts';
import { LOCALES } from '../src/domain/vocabulary.ts';
import { createCallKeeper, type KeepLlmCall } from '../src/interviewer/calls.ts';
import { createGate, type Gate, guarded, phrasesOf } from '../src/interviewer/gate.ts';
import { loadPrompts, type Prompts } from '../src/interviewer/prompts.ts';
import { type ReplyFacts, replyPrompt } from '../src/interviewer/reply-prompt.ts';
import { createQuestioner } from '../src/interviewer/structured.ts';
import { createFence } from '../src/interviewer/untrusted.ts';
import { type ChatAnswer, type ChatRequest, type Llm, LlmFailure } from '../src/llm/llm.ts';
import { createTokenCounter, mostTokens, type TokenCounter } from '../src/llm/tokens.ts';
import { TextUnread } from '../src/readers/reader-process.ts';
import type { Readers } from '../src/readers/readers.ts';
import type { Records } from '../src/records/records.ts';
import { beating } from './heartbeat.ts';
import { createLiveReply, type LiveReply } from './live-reply.ts';
import { readReplyFacts } from './reply-facts.ts';
import { createReviewer } from './review.ts';
import { createSoftSkillsAssessor } from './soft-skills.ts';
import { createSummariser } from './summary.ts';

export type InterviewerActivities = ReturnType<typeof createInterviewerActivities>;

export interface InterviewerDependencies {
  llm: Llm;
  records: Records;
  bank: Bank;
  bus: Bus;
  /** Keeps what each call cost and how it ended. */
  keepCall?: KeepLlmCall;
  readers: Pick<Readers, 'bareCode' | 'measureCode' | 'countTokens'>;
  prompts?: Prompts;
  now?: () => number;
}

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

const REPLY_TOKENS = 700;
/** A retry by Temporal must count on from more attempts than one run of the activity can make. */
const ATTEMPTS_A_RUN = 100;

/** What the interviewer says, and thinks of code and talk. The activities throw only when cancelled or without the store. */
export function createInterviewerActivities(dependencies: InterviewerDependencies) {
  const { llm, records, bank, bus, readers, now = Date.now } = dependencies;
  const { prompts = loadPrompts() } = dependencies;
  const counter = neverFailing(createTokenCounter((text) => readers.countTokens(text)));
  const keep = createCallKeeper(dependencies.keepCall, now);
  const ask = createQuestioner({ llm, prompts, keep, now });
  const phrases = phrasesOf(
    INTERVIEWER_PROMPTS.flatMap((name) => LOCALES.map((locale) => prompts.source(name, locale))),
  );

  return {
    /** Streams a reply to the bus and resolves with its whole text. */
    async writeReply(request: ReplyRequest): Promise<Reply> {
      const context = Context.current();
      const { interviewId, replyId } = request;
      return beating(async () => {
        const startedAt = now();
        const onFault = (error: unknown) =>
          context.log.warn('a side effect of a reply failed', { replyId, error });
        const live = createLiveReply({
          ...{ bus, interviewId, replyId },
          attempt: ATTEMPTS_A_RUN * (context.info.attempt - 1) + 1,
          onFault,
        });
        const facts = await readReplyFacts(
          { ...request, occasion: request.situation },
          { records, bank, now },
        );
        const fence = createFence();
        const writer = { prompts, fence, counter };
        const prompt = await replyPrompt(facts, writer);
        const shortened = async (tokens: number) =>
          (await replyPrompt(facts, { ...writer, tokens })).messages;
        const gate = () => createGate({ mark: fence.mark, phrases, known: writtenBefore(facts) });
        const budgetMs = request.budgetMs - (now() - startedAt);
        const call = {
          ...{ interviewId, purpose: 'reply' as const, subjectId: replyId },
          ...{ promptVersion: prompt.promptVersion, startedAt },
        };
        try {
          const answer = await stream(
            { ...prompt, shortened },
            budgetMs,
            { live, gate },
            context.cancellationSignal,
          );
          await live.flush();
          await keep({ ...call, model: answer.model, outcome: 'ok', attempts: answer.attempts }, onFault);
          const { summaryDue } = prompt;
          return {
            ...{ text: answer.text, model: answer.model, degraded: false, failure: null },
            // A model that has just failed would not sum up either.
            ...(summaryDue !== null && { summaryDue }),
          };
        } catch (error) {
          if (!(error instanceof LlmFailure)) throw error;
          const { locale } = facts.interview;
          const text = prebakedReply({
            locale,
            occasion: facts.occasion,
            seed: replyId,
            facts: facts.mentions,
          });
          live.restart();
          live.show(text);
          await live.flush();
          const known = error.code === 'llm_not_configured';
          if (!known)
            await keep({ ...call, model: null, outcome: error.code, attempts: error.attempts }, onFault);
          if (known) return { text, model: 'template', degraded: true, failure: null };
          context.log.warn('no model wrote a reply', { replyId, code: error.code, reason: error.message });
          const failure = { code: error.code, message: failureText(error.code, locale) };
          return { text, model: 'template', degraded: true, failure };
        }
      });
    },

    reviewCode: createReviewer({ records, bank, prompts, readers, ask, now }),
    assessSoftSkills: createSoftSkillsAssessor({ records, prompts, counter, ask, now }),
    summarise: createSummariser({ llm, records, prompts, keep, now }),
  };

  function stream(
    { messages, shortened }: Pick<ChatRequest, 'messages' | 'shortened'>,
    budgetMs: number,
    { live, gate }: { live: LiveReply; gate: () => Gate },
    signal: AbortSignal,
  ): Promise<ChatAnswer> {
    return llm.stream(
      { kind: 'conversation', messages, shortened, budgetMs, maxTokens: REPLY_TOKENS },
      guarded(gate, {
        onAttempt(attempt) {
          // The first one is under way since before the prompt was made.
          if (attempt > 1) live.restart();
        },
        onDelta: live.show,
      }),
      signal,
    );
  }
}

const INTERVIEWER_PROMPTS = ['interviewer', 'turn', 'follow-up'] as const;

/** What a reply may quote: it is the candidate's own, or was given to the candidate. */
function writtenBefore({ task, code, events }: ReplyFacts): string[] {
  const said = events.flatMap((event) =>
    event.type === 'message' || event.type === 'final' || event.type === 'hint' ? [event.data.text] : [],
  );
  const tests = task?.visibleTests.flatMap(({ input, expected }) => [input, expected]) ?? [];
  return [...Object.values(task?.statement ?? {}), code ?? '', ...tests, ...said];
}

/** A text that cannot be counted counts as the most tokens that it can come to. */
function neverFailing({ count }: TokenCounter): TokenCounter {
  return {
    async count(text) {
      try {
        return await count(text);
      } catch (error) {
        if (!(error instanceof TextUnread)) throw error;
        return mostTokens(text);
      }
    },
  };
}

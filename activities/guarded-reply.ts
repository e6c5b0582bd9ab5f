import type { LlmAttempt } from '../src/domain/llm-call.ts';
import type { Locale } from '../src/domain/vocabulary.ts';
import { type Breach, breachText } from '../src/interviewer/gate/breach.ts';
import { guarded } from '../src/interviewer/gate/gate.ts';
import type { Judge } from '../src/interviewer/gate/judge.ts';
import type { Models } from '../src/interviewer/models.ts';
import type { Prompts } from '../src/interviewer/prompts.ts';
import { type ChatAnswer, type ChatMessage, LlmFailure } from '../src/llm/llm.ts';
import type { LiveReply } from './live-reply.ts';

/** With less time left no other reply is worth its tokens. */
const LEAST_AGAIN_MS = 500;

/**
 * Streams a reply through the gate. One that breaks a rule is asked for once more, with the reason in the prompt; a second one
 * fails as an unusable answer does, so that nobody can tell from outside what was wrong with it.
 */
export async function streamGuarded(
  request: Omit<Parameters<Models['stream']>[0], 'budgetMs'> & { deadline: number },
  {
    llm,
    judge,
    live,
    prompts,
    locale,
    now,
    onBreach,
  }: {
    llm: Models;
    /** May still be in the making when the request is sent. */
    judge: Promise<Judge>;
    live: LiveReply;
    prompts: Prompts;
    locale: Locale;
    now: () => number;
    onBreach: (breach: Breach) => void;
  },
  signal: AbortSignal,
): Promise<ChatAnswer> {
  const before: LlmAttempt[] = [];
  const first = await once(request);
  if (!('breach' in first)) return first;
  onBreach(first.breach);
  live.restart();
  if (request.deadline - now() < LEAST_AGAIN_MS) throw unusable(before);
  const reason = prompts.render('refused', locale, { reason: breachText(first.breach, locale) });
  const { shortened } = request;
  const second = await once({
    ...request,
    messages: withReason(request.messages, reason),
    ...(shortened && {
      shortened: async (tokens: number) => withReason(await shortened(tokens), reason),
    }),
  });
  if (!('breach' in second)) return second;
  onBreach(second.breach);
  throw unusable(before);

  async function once(asked: typeof request): Promise<ChatAnswer | { breach: Breach }> {
    const guard = guarded(judge, {
      onAttempt(attempt) {
        // The first one is under way since before the prompt was made.
        if (attempt > 1) live.restart();
      },
      onDelta: live.show,
    });
    try {
      const answer = await llm.stream({ ...asked, budgetMs: request.deadline - now() }, guard, signal);
      before.push(...answer.attempts);
      const breach = await guard.end();
      return breach ? { breach } : { ...answer, attempts: before };
    } catch (error) {
      if (!(error instanceof LlmFailure)) throw error;
      before.push(...error.attempts);
      const breach = guard.breach();
      if (breach) return { breach };
      throw new LlmFailure(error.code, error.message, {
        retryable: error.retryable,
        attempts: before,
        cause: error,
      });
    }
  }
}

function withReason(messages: readonly ChatMessage[], reason: string): ChatMessage[] {
  return messages.map((message, at) =>
    at === messages.length - 1 ? { ...message, content: `${message.content}\n\n${reason}` } : message,
  );
}

function unusable(attempts: LlmAttempt[]): LlmFailure {
  return new LlmFailure('llm_malformed', 'No reply kept the rules of the interview.', {
    retryable: true,
    attempts,
  });
}

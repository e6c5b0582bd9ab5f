import type OpenAI from 'openai';
import type { APIError } from 'openai';
import type { Logger } from 'pino';
import type { LlmAttempt } from '../domain/llm-call.ts';
import type { CallKind, JudgingKind } from '../domain/vocabulary.ts';
import { type AttemptLimits, attemptOnce } from './attempt.ts';
import type { Permit } from './breaker.ts';
import { isTooLong, shorterRoom } from './context-room.ts';
import { type Fault, faultOf, isKeyRefusal } from './fault.ts';
import type { FormSearch } from './forms.ts';
import type { ChatAnswer, ChatMessage, ChatRequest, JsonSchema, StreamListener } from './llm.ts';
import { restAfter } from './retry.ts';
import { endAtSentence } from './sentences.ts';
import type { TokenCounter } from './tokens.ts';
import { cameToModel, estimateUsage } from './usage.ts';

/** As Qwen advises for talk without thinking; notes add nothing, and a judgement should come out the same each time. */
const TEMPERATURE: Record<CallKind, number> & Record<JudgingKind, 0> = {
  conversation: 0.7,
  summary: 0.3,
  code: 0,
  judgement: 0,
};

export type Call = ChatRequest & { schema: JsonSchema | null };
type Try = { model: string; limits: AttemptLimits; permit: Permit; form: FormSearch };
type Tried =
  | { record: LlmAttempt; answer: Omit<ChatAnswer, 'model' | 'attempts'>; fault: null; adapted: false }
  | { record: LlmAttempt; answer: null; fault: Fault; adapted: boolean };

/** Single requests, and what they have shown of the models and their provider. */
export interface Tries {
  /** One request, its record, and what it teaches the breaker. Throws the signal's reason when cancelled. */
  tryModel(
    openai: OpenAI,
    request: Call & Try,
    listener: StreamListener & { restart(): void },
    signal?: AbortSignal,
  ): Promise<Tried>;
  /** Whether the model's last answer was one. */
  hasAnswered(model: string): boolean;
  /** Whether its last answer was none, by its own fault or for the key: until it has answered, nobody knows whether it is well. */
  isInDoubt(model: string): boolean;
  /** HTTP status with which the provider last refused the key for an answer; null once it has given one. */
  keyRefusal(): number | null;
}

export function createTries({
  noThink,
  logger,
  counter,
  onAttempt,
  now,
  steady,
}: {
  /** Kinds of call whose prompt ends with Qwen's `/no_think`. */
  noThink: readonly CallKind[];
  logger: Pick<Logger, 'warn'>;
  /** Counts the tokens of which the endpoint does not tell; without it they are unknown. */
  counter: TokenCounter | undefined;
  onAttempt: ((record: LlmAttempt & { kind: CallKind }) => void) | undefined;
  now: () => number;
  steady: () => number;
}): Tries {
  /** Tokens that a prompt may have, as far as a model has refused longer ones. */
  const rooms = new Map<string, number>();
  const answered = new Set<string>();
  const inDoubt = new Set<string>();
  let keyRefusal: number | null = null;

  return {
    tryModel,
    hasAnswered: (model) => answered.has(model),
    isInDoubt: (model) => inDoubt.has(model),
    keyRefusal: () => keyRefusal,
  };

  async function tryModel(
    openai: OpenAI,
    { model, kind, maxTokens, schema, limits, permit, form, ...request }: Call & Try,
    listener: StreamListener & { restart(): void },
    signal?: AbortSignal,
  ): Promise<Tried> {
    const startedAt = now();
    const begun = steady();
    const record: LlmAttempt = {
      model,
      outcome: 'ok',
      status: null,
      startedAt,
      firstTokenMs: null,
      durationMs: 0,
      tokensIn: null,
      tokensOut: null,
    };
    let messages = request.messages;
    let written = '';
    let worked = false;
    const thinksNot = noThink.includes(kind);
    const use = { json: schema !== null, system: hasSystem(messages), noThink: thinksNot };
    const sent = { model, dialect: form.next(model), use };
    try {
      const room = rooms.get(model);
      if (room !== undefined && request.shortened) messages = await request.shortened(room);
      worked = true;
      const answer = await attemptOnce(
        openai,
        {
          model,
          messages,
          noThink: thinksNot,
          maxTokens,
          temperature: TEMPERATURE[kind],
          schema,
          dialect: sent.dialect,
          limits,
        },
        {
          onFirstToken: () => {
            record.firstTokenMs = steady() - begun;
          },
          onDelta: listener.onDelta,
          onRestart: listener.restart,
          onWritten: (text) => {
            written += text;
          },
          onUsage: (usage) => Object.assign(record, usage),
        },
        signal,
      );
      permit.succeeded();
      form.answered(sent);
      answered.add(model);
      inDoubt.delete(model);
      keyRefusal = null;
      // A JSON answer that was cut is for its caller to refuse.
      const text = answer.finish === 'length' && !schema ? endAtSentence(answer.text) : answer.text;
      return { record, answer: { ...answer, text }, fault: null, adapted: false };
    } catch (error) {
      worked = cameToModel(error);
      if (signal?.aborted) {
        permit.released();
        record.outcome = 'cancelled';
        throw signal.reason;
      }
      const adapted = isTooLong(error)
        ? shorten(error, { model, messages, maxTokens, canShorten: request.shortened !== undefined })
        : form.refused(error, sent);
      const fault = adapted ? refusedForm(error, permit) : blame(error, permit);
      record.outcome = fault.code;
      record.status = fault.status;
      answered.delete(model);
      if (isKeyRefusal(fault.status)) keyRefusal = fault.status;
      if (fault.blames === 'model' || isKeyRefusal(fault.status)) inDoubt.add(model);
      logger.warn({ model, kind, code: fault.code, status: fault.status }, fault.message);
      return { record, answer: null, fault, adapted };
    } finally {
      record.durationMs = steady() - begun;
      if (counter && worked && record.tokensIn === null)
        Object.assign(record, await estimateUsage({ messages, written }, counter));
      request.onRequest?.(record);
      onAttempt?.({ ...record, kind });
    }
  }

  /** Remembers how much the model takes; true when the prompt can be made so short. */
  function shorten(
    error: APIError,
    sent: { model: string; messages: ChatMessage[]; maxTokens: number; canShorten: boolean },
  ): boolean {
    const room = sent.canShorten ? shorterRoom(sent.messages, error, sent.maxTokens) : null;
    if (room !== null) rooms.set(sent.model, room);
    return room !== null;
  }

  /** The form of the request was at fault, which says nothing about the model. */
  function refusedForm(error: unknown, permit: Permit): Fault {
    permit.released();
    return faultOf(error, now());
  }

  function blame(error: unknown, permit: Permit): Fault {
    let fault: Fault | null = null;
    try {
      fault = faultOf(error, now());
      return fault;
    } finally {
      if (fault?.blames === 'model') permit.failed({ restMs: restAfter(fault) });
      else permit.released();
    }
  }
}

const hasSystem = (messages: readonly ChatMessage[]) => messages.some(({ role }) => role === 'system');

import { setTimeout as sleep } from 'node:timers/promises';
import OpenAI from 'openai';
import type { Logger } from 'pino';
import { Agent, fetch } from 'undici';
import type { LlmAttempt } from '../domain/llm-call.ts';
import type { CallKind } from '../domain/vocabulary.ts';
import { type AttemptLimits, attemptOnce } from './attempt.ts';
import { BREAKER_DEFAULTS, type BreakerOptions, createBreaker, type Permit } from './breaker.ts';
import { isTooLong, shorterRoom } from './context-room.ts';
import { type Dialect, USUAL_DIALECT, withoutRefused } from './dialect.ts';
import { type Fault, faultOf, isKeyRefusal } from './fault.ts';
import { createHealthCheck } from './health.ts';
import {
  type ChatAnswer,
  type ChatMessage,
  type ChatRequest,
  type JsonSchema,
  type Llm,
  LlmFailure,
  type StreamListener,
} from './llm.ts';
import { readableRefusal } from './refusal.ts';
import { LEAST_TRY_MS, limitsOf, restAfter, type Timeouts, TRIES_PER_MODEL, waitBefore } from './retry.ts';
import { endAtSentence } from './sentences.ts';

export interface LlmOptions {
  baseUrl: string;
  /** Null: every call fails at once with `llm_not_configured`. */
  apiKey: string | null;
  model: string;
  codeModel: string;
  logger: Pick<Logger, 'warn'>;
  /** Kinds of call whose prompt ends with Qwen's `/no_think`. */
  noThink?: readonly CallKind[];
  timeouts?: Partial<Timeouts>;
  breaker?: Partial<BreakerOptions>;
  /** Called once for every request made, for metrics. */
  onAttempt?: (record: LlmAttempt & { kind: CallKind }) => void;
  now?: () => number;
  random?: () => number;
}

const TIMEOUTS: Timeouts = {
  connectMs: 3_000,
  firstTokenMs: 10_000,
  firstWordsMs: 20_000,
  nextTokenMs: 8_000,
};
/** As Qwen advises for talk without thinking; notes add nothing, and a judgement should come out the same each time. */
const TEMPERATURE: Record<CallKind, number> = { conversation: 0.7, summary: 0.3, code: 0 };
/** A model that goes on refusing what it was sent is taken for one that refuses. */
const MOST_ADAPTATIONS = 8;
/** Qwen3-coder does not think, so it needs no switch. */
const NO_THINK: readonly CallKind[] = ['conversation', 'summary'];

export function createLlm(options: LlmOptions): Llm {
  const { baseUrl, apiKey, logger, onAttempt, now = Date.now, random = Math.random } = options;
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const { noThink = NO_THINK } = options;
  const agent = new Agent({ connect: { timeout: timeouts.connectMs } });
  const client = apiKey === null ? null : openAiClient(baseUrl, apiKey, agent);
  const breakers = new Map(
    [options.model, options.codeModel].map((model) => [
      model,
      createBreaker({ ...BREAKER_DEFAULTS, ...options.breaker }, now),
    ]),
  );
  const models = [...breakers.keys()];
  /** What the models' endpoints were found to take: parameters, and tokens of a prompt. */
  const dialects = new Map<string, Dialect>();
  const rooms = new Map<string, number>();
  const answered = new Set<string>();
  /** HTTP status with which the provider last refused the key for an answer; null once it has given one. */
  let keyRefusal: number | null = null;

  return {
    isConfigured: client !== null,
    stream: (request, listener, signal) => call({ ...request, schema: null }, listener, signal),
    json: (request, signal) => call(request, SILENT, signal),
    health: createHealthCheck({
      client,
      breakers,
      hasAnswered: (model) => answered.has(model),
      keyRefusal: () => keyRefusal,
      now,
    }),
    breakers: () => [...breakers].map(([model, breaker]) => ({ model, state: breaker.state() })),
    close: () => agent.destroy(),
  };

  /** Tries the kind's own model, then the other one, within the budget. */
  async function call(request: Call, listener: StreamListener, signal?: AbortSignal): Promise<ChatAnswer> {
    if (!client) {
      throw new LlmFailure('llm_not_configured', 'No language model is configured.', { retryable: false });
    }
    const deadline = now() + request.budgetMs;
    const attempts: LlmAttempt[] = [];
    const order = request.kind === 'code' ? models.toReversed() : models;
    const plan = order.flatMap((model) => new Array<string>(TRIES_PER_MODEL).fill(model));
    let shown = 0;
    let adaptations = 0;
    let adapted = false;
    let last: Fault | null = null;
    let at = 0;
    for (let model = plan[at]; model !== undefined; model = plan[at]) {
      signal?.throwIfAborted();
      const remainingMs = deadline - now();
      const permit = remainingMs < LEAST_TRY_MS ? null : breakers.get(model)?.tryAcquire();
      if (permit) {
        const limits = limitsOf(timeouts, remainingMs, plan.length - at);
        // A refused request has shown nothing: asking again in another way is no new try for whoever looks on.
        if (!adapted) listener.onAttempt(++shown);
        const restart = () => listener.onAttempt(++shown);
        const tried = await tryModel(
          client,
          { ...request, model, limits, permit },
          { ...listener, restart },
          signal,
        );
        attempts.push(tried.record);
        if (tried.answer) return { ...tried.answer, model, attempts };
        last = tried.fault;
        adapted = tried.adapted && ++adaptations <= MOST_ADAPTATIONS;
        if (adapted) continue;
        if (last.next === 'give_up') break;
      }
      const waitMs = permit && last ? waitBefore(last, at, plan, random) : null;
      if (waitMs !== null && now() + waitMs + LEAST_TRY_MS < deadline) {
        at += 1;
        if (plan[at] === model) await pause(waitMs, signal);
      } else {
        at = plan.lastIndexOf(model) + 1;
      }
    }
    throw failureOf(last, attempts);
  }

  /** One request, its record, and what it teaches the breaker. Throws the signal's reason when cancelled. */
  async function tryModel(
    openai: OpenAI,
    { model, kind, maxTokens, schema, limits, permit, ...request }: Call & Try,
    listener: StreamListener & { restart(): void },
    signal?: AbortSignal,
  ): Promise<Tried> {
    const startedAt = now();
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
    try {
      const room = rooms.get(model);
      if (room !== undefined && request.shortened) messages = await request.shortened(room);
      const answer = await attemptOnce(
        openai,
        {
          model,
          messages: noThink.includes(kind) ? withNoThink(messages) : messages,
          maxTokens,
          temperature: TEMPERATURE[kind],
          schema,
          dialect: dialectOf(model),
          limits,
        },
        {
          onFirstToken: () => {
            record.firstTokenMs = now() - startedAt;
          },
          onDelta: listener.onDelta,
          onRestart: listener.restart,
          onUsage: (usage) => Object.assign(record, usage),
        },
        signal,
      );
      permit.succeeded();
      answered.add(model);
      keyRefusal = null;
      // A JSON answer that was cut is for its caller to refuse.
      const text = answer.finish === 'length' && !schema ? endAtSentence(answer.text) : answer.text;
      return { record, answer: { ...answer, text }, fault: null, adapted: false };
    } catch (error) {
      if (signal?.aborted) {
        permit.released();
        record.outcome = 'cancelled';
        throw signal.reason;
      }
      const adapted = adapt(error, {
        model,
        messages,
        maxTokens,
        canShorten: request.shortened !== undefined,
      });
      const fault = adapted ? refusedForm(error, permit) : blame(error, permit);
      record.outcome = fault.code;
      record.status = fault.status;
      answered.delete(model);
      if (isKeyRefusal(fault.status)) keyRefusal = fault.status;
      logger.warn({ model, kind, code: fault.code, status: fault.status }, fault.message);
      return { record, answer: null, fault, adapted };
    } finally {
      record.durationMs = now() - startedAt;
      onAttempt?.({ ...record, kind });
    }
  }

  function dialectOf(model: string): Dialect {
    return dialects.get(model) ?? USUAL_DIALECT;
  }

  /** Remembers what the endpoint does not take; true when the request can be made once more in another form. */
  function adapt(
    error: unknown,
    sent: { model: string; messages: ChatMessage[]; maxTokens: number; canShorten: boolean },
  ): boolean {
    const { model } = sent;
    if (isTooLong(error)) {
      const room = sent.canShorten ? shorterRoom(sent.messages, error, sent.maxTokens) : null;
      if (room !== null) rooms.set(model, room);
      return room !== null;
    }
    const dialect = withoutRefused(dialectOf(model), error);
    if (dialect) dialects.set(model, dialect);
    return dialect !== null;
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

type Call = ChatRequest & { schema: JsonSchema | null };
type Try = { model: string; limits: AttemptLimits; permit: Permit };
type Tried =
  | { record: LlmAttempt; answer: Omit<ChatAnswer, 'model' | 'attempts'>; fault: null; adapted: false }
  | { record: LlmAttempt; answer: null; fault: Fault; adapted: boolean };

const SILENT: StreamListener = { onAttempt: () => {}, onDelta: () => {} };

function openAiClient(baseURL: string, apiKey: string, agent: Agent): OpenAI {
  return new OpenAI({
    baseURL,
    apiKey,
    maxRetries: 0,
    // Nothing of these comes from the environment, and nothing of a request or an answer is logged.
    organization: null,
    project: null,
    adminAPIKey: null,
    logLevel: 'off',
    async fetch(url, init) {
      // The library's types describe Node's own fetch, which is this one in an older version.
      const response = (await fetch(url as string, {
        ...(init as object),
        dispatcher: agent,
      })) as unknown as Response;
      return response.ok ? response : readableRefusal(response);
    },
  });
}

function withNoThink(messages: ChatMessage[]): ChatMessage[] {
  return messages.map((message, index) =>
    index === messages.length - 1 ? { ...message, content: `${message.content}\n\n/no_think` } : message,
  );
}

function failureOf(last: Fault | null, attempts: LlmAttempt[]): LlmFailure {
  if (last === null) {
    const message = 'The language models are being left alone after failures.';
    return new LlmFailure('llm_unreachable', message, { retryable: true, attempts });
  }
  return new LlmFailure(last.code, last.message, { retryable: last.next === 'retry', attempts });
}

async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, signal ? { signal } : {});
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}

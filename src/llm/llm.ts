import type { LlmAttempt, LlmFailureCode } from '../domain/llm-call.ts';
import type { Probe } from '../domain/probe.ts';
import type { CallKind } from '../domain/vocabulary.ts';
/** The language models behind an OpenAI-compatible endpoint. Knows neither interviews nor Temporal. */
export interface Llm {
  /** Without a key every call fails at once with `llm_not_configured`. */
  isConfigured: boolean;
  /** Streams one answer. Throws {@link LlmFailure}, or the signal's reason once that is aborted. */
  stream(request: ChatRequest, listener: StreamListener, signal?: AbortSignal): Promise<ChatAnswer>;
  /** One answer that follows the JSON schema; the caller validates. Throws as `stream` does. */
  json(request: ChatRequest & { schema: JsonSchema }, signal?: AbortSignal): Promise<ChatAnswer>;
  /** Costs no tokens, but for a model that has failed. */
  health(): Promise<Probe>;
  /** The circuit breaker of each model, for metrics. */
  breakers(): BreakerView[];
  close(): Promise<void>;
}

export interface StreamListener {
  /** A try begins, numbered from 1: whatever text was shown before is void. */
  onAttempt(attempt: number): void;
  /**
   * Text that may be shown: never anything of a model's thinking. Throws {@link AnswerRejected} to end the
   * call: whether another answer is asked for is the caller's to decide.
   */
  onDelta(text: string): void;
}

/** The caller does not take this answer; the message says nothing of what was in it. */
export class AnswerRejected extends Error {
  override readonly name = 'AnswerRejected';
}

export type ChatMessage = { role: 'system' | 'user' | 'assistant'; content: string };

export interface ChatRequest {
  kind: CallKind;
  messages: ChatMessage[];
  /**
   * The same request in about so many tokens, for a model whose context is too small for `messages`. Without it, a model
   * that finds them too long is not asked again.
   */
  shortened?(tokens: number): Promise<ChatMessage[]>;
  /** Milliseconds for the whole answer, all tries and both models included. */
  budgetMs: number;
  maxTokens: number;
  /** Told of each request to a model once it is over, one that was cancelled too. */
  onRequest?(record: LlmAttempt): void;
}

export interface ChatAnswer {
  /** At most {@link MAX_ANSWER_CHARS}, trimmed, never empty. */
  text: string;
  model: string;
  /** `length`: the model stopped at a limit, and the text was cut at the end of a sentence. */
  finish: 'stop' | 'length';
  /** Every request made for this answer, the successful one last. */
  attempts: LlmAttempt[];
}

export interface JsonSchema {
  name: string;
  schema: Record<string, unknown>;
}

export interface BreakerView {
  model: string;
  state: 'closed' | 'open' | 'half_open';
}

/** What is read of an answer; a longer one is stopped there. */
export const MAX_ANSWER_CHARS = 6_000;

/** No usable answer. `code` says why, in words for operators; never a key or a prompt. */
export class LlmFailure extends Error {
  override readonly name = 'LlmFailure';
  readonly code: LlmFailureCode;
  readonly retryable: boolean;
  readonly attempts: LlmAttempt[];

  constructor(
    code: LlmFailureCode,
    message: string,
    options: { retryable: boolean; attempts?: LlmAttempt[]; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable;
    this.attempts = options.attempts ?? [];
  }
}

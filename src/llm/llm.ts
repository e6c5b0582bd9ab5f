/** The language models behind an OpenAI-compatible endpoint. Knows neither interviews nor Temporal. */
export interface Llm {
  /** Streams one answer. `onDelta` gets text that may be shown: never anything of a model's thinking. */
  stream(request: ChatRequest, onDelta: (text: string) => void, signal?: AbortSignal): Promise<ChatAnswer>;
  /** One answer that follows the JSON schema; the caller validates. */
  json(request: ChatRequest & { schema: JsonSchema }, signal?: AbortSignal): Promise<ChatAnswer>;
  health(): Promise<{ status: 'ok' | 'degraded' | 'down'; latencyMs: number; detail?: string }>;
}

export type ChatMessage = { role: 'system' | 'user' | 'assistant'; content: string };

export interface ChatRequest {
  /** `conversation` uses LLM_MODEL, `code` LLM_CODE_MODEL. */
  kind: 'conversation' | 'code';
  messages: ChatMessage[];
  /** Milliseconds for the whole answer. */
  budgetMs: number;
  maxTokens: number;
}

export interface ChatAnswer {
  text: string;
  model: string;
}

export interface JsonSchema {
  name: string;
  schema: Record<string, unknown>;
}

/** No usable answer. `code` says why, in words that may be shown to a candidate; never a key or a prompt. */
export class LlmFailure extends Error {
  override readonly name = 'LlmFailure';
  readonly code: 'llm_not_configured' | 'llm_unreachable' | 'llm_timeout' | 'llm_refused' | 'llm_malformed';
  readonly retryable: boolean;

  constructor(code: LlmFailure['code'], message: string, options: { retryable: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable;
  }
}

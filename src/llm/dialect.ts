import { APIError } from 'openai';
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';
import { cut } from '../domain/text.ts';
import type { ChatMessage, JsonSchema } from './llm.ts';

/**
 * What a model's endpoint takes of the parameters of `chat/completions`. Servers that call themselves compatible refuse
 * some (newer models of OpenAI `max_tokens` and a temperature, others `stream_options` or a schema): what was refused is
 * said in another way or left out, from then on.
 */
export interface Dialect {
  tokenLimit: 'max_tokens' | 'max_completion_tokens' | null;
  temperature: boolean;
  streamOptions: boolean;
  /** How a JSON answer is asked for; the prompt asks for it as well, and the answer's shape is checked anyway. */
  responseFormat: 'json_schema' | 'json_object' | null;
}

export const USUAL_DIALECT: Dialect = {
  tokenLimit: 'max_tokens',
  temperature: true,
  streamOptions: true,
  responseFormat: 'json_schema',
};

export interface DialectRequest {
  model: string;
  messages: ChatMessage[];
  maxTokens: number;
  temperature: number;
  schema: JsonSchema | null;
  dialect: Dialect;
}

/** The body of the request, as the endpoint takes it. */
export function bodyIn({
  model,
  messages,
  maxTokens,
  temperature,
  schema,
  dialect,
}: DialectRequest): ChatCompletionCreateParamsStreaming {
  return {
    model,
    messages,
    stream: true,
    ...(dialect.tokenLimit && { [dialect.tokenLimit]: maxTokens }),
    ...(dialect.temperature && { temperature }),
    ...(dialect.streamOptions && { stream_options: { include_usage: true } }),
    ...(schema && responseFormat(schema, dialect)),
  };
}

function responseFormat(schema: JsonSchema, { responseFormat: format }: Dialect) {
  if (format === null) return {};
  return {
    response_format:
      format === 'json_object'
        ? ({ type: 'json_object' } as const)
        : ({ type: 'json_schema', json_schema: { ...schema, strict: true } } as const),
  };
}

/** What it says is wrong is read this far. */
const READ_CHARS = 2_000;

/** The dialect without what the endpoint has refused; null when the error is about something else. */
export function withoutRefused(dialect: Dialect, error: unknown): Dialect | null {
  if (!(error instanceof APIError)) return null;
  // A refusal may come inside the stream, and then it has no status.
  if (error.status !== undefined && error.status !== 400 && error.status !== 422) return null;
  const param = typeof error.param === 'string' ? cut(error.param, READ_CHARS) : '';
  // It is named by the field for that, or by the first of the words that we used.
  return reduced(dialect, param) ?? reduced(dialect, cut(error.message, READ_CHARS));
}

function reduced(dialect: Dialect, words: string): Dialect | null {
  const { tokenLimit, temperature, streamOptions, responseFormat: format } = dialect;
  const text = words.toLowerCase();
  const named: [at: number, next: Dialect][] = [];
  const consider = (word: string, next: Dialect) => {
    const at = text.indexOf(word);
    if (at !== -1) named.push([at, next]);
  };
  if (tokenLimit) {
    const next = tokenLimit === 'max_tokens' ? ('max_completion_tokens' as const) : null;
    consider(tokenLimit, { ...dialect, tokenLimit: next });
  }
  if (temperature) consider('temperature', { ...dialect, temperature: false });
  if (streamOptions) {
    for (const word of ['stream_options', 'include_usage'])
      consider(word, { ...dialect, streamOptions: false });
  }
  if (format) {
    const next = format === 'json_schema' ? ('json_object' as const) : null;
    for (const word of ['response_format', 'json_schema', 'json_object', 'schema'])
      consider(word, { ...dialect, responseFormat: next });
  }
  return named.sort(([one], [other]) => one - other)[0]?.[1] ?? null;
}

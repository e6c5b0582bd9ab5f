import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';
import type { ChatMessage, JsonSchema } from './llm.ts';

/**
 * What a model's endpoint takes of `chat/completions`. Servers that call themselves compatible refuse some of it (newer
 * models of OpenAI `max_tokens` and a temperature, others `stream_options`, a schema or a system message): what was
 * refused is said in another way or left out, from then on.
 */
export interface Dialect {
  tokenLimit: 'max_tokens' | 'max_completion_tokens' | null;
  temperature: boolean;
  streamOptions: boolean;
  /** How a JSON answer is asked for; the prompt asks for it as well, and the answer's shape is checked anyway. */
  responseFormat: ResponseFormat | null;
  /** Whether there may be system messages and several messages of one side in a row. */
  roles: 'any' | 'alternating';
  /** Whether `/no_think` may stand in a prompt. */
  noThink: boolean;
}

export type ResponseFormat = 'json_schema' | 'json_object';

export const USUAL_DIALECT: Dialect = {
  tokenLimit: 'max_tokens',
  temperature: true,
  streamOptions: true,
  responseFormat: 'json_schema',
  roles: 'any',
  noThink: true,
};

export interface DialectRequest {
  model: string;
  messages: ChatMessage[];
  maxTokens: number;
  temperature: number;
  /** Whether the prompt asks for an answer without thinking, as Qwen's models understand it. */
  noThink: boolean;
  schema: JsonSchema | null;
  dialect: Dialect;
}

/** The body of the request, as the endpoint takes it. */
export function bodyIn({
  model,
  messages,
  maxTokens,
  temperature,
  noThink,
  schema,
  dialect,
}: DialectRequest): ChatCompletionCreateParamsStreaming {
  const asked = noThink && dialect.noThink ? withNoThink(messages) : messages;
  return {
    model,
    messages: dialect.roles === 'any' ? asked : alternating(asked),
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

function withNoThink(messages: ChatMessage[]): ChatMessage[] {
  return messages.map((message, index) =>
    index === messages.length - 1 ? { ...message, content: `${message.content}\n\n/no_think` } : message,
  );
}

/** The same words as a talk of two that the user begins: what the system says opens the user's next message. */
function alternating(messages: readonly ChatMessage[]): ChatMessage[] {
  const turns: ChatMessage[] = [];
  for (const { role, content } of messages) {
    const side = role === 'assistant' ? 'assistant' : 'user';
    const last = turns.at(-1);
    if (last?.role === side) last.content += `\n\n${content}`;
    else turns.push({ role: side, content });
  }
  // Templates that want two sides want the user to begin.
  return turns[0]?.role === 'assistant' ? [{ role: 'user', content: '…' }, ...turns] : turns;
}

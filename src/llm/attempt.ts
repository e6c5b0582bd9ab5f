import type OpenAI from 'openai';
import { wellFormed } from '../domain/text.ts';
import { MalformedAnswer, WithheldAnswer } from './fault.ts';
import { type ChatMessage, type JsonSchema, MAX_ANSWER_CHARS } from './llm.ts';
import { hasSentence } from './sentences.ts';
import { createThinkingFilter, type Shown } from './thinking.ts';
import { createWatchdog, Overdue } from './watchdog.ts';

/** One request to one model. Times in milliseconds. */
export interface AttemptRequest {
  model: string;
  messages: ChatMessage[];
  maxTokens: number;
  temperature: number;
  schema: JsonSchema | null;
  limits: AttemptLimits;
}

export interface AttemptLimits {
  firstTokenMs: number;
  /** Until something can be shown: a model may think for long. */
  firstWordsMs: number;
  nextTokenMs: number;
  wholeMs: number;
}

export interface AttemptListener {
  onFirstToken(): void;
  onDelta(text: string): void;
  /** What was shown so far was the model's thinking. */
  onRestart(): void;
  onUsage(usage: { tokensIn: number; tokensOut: number }): void;
}

/**
 * Streams one answer; text goes to the listener as it comes. Throws what the library or the listener throws,
 * {@link MalformedAnswer}, {@link WithheldAnswer}, `Overdue`, or the signal's reason.
 */
export async function attemptOnce(
  client: OpenAI,
  request: AttemptRequest,
  listener: AttemptListener,
  caller?: AbortSignal,
): Promise<{ text: string; finish: 'stop' | 'length' }> {
  const { limits } = request;
  const watchdog = createWatchdog(caller);
  watchdog.expect('end', limits.wholeMs);
  watchdog.expect('first token', limits.firstTokenMs);
  watchdog.expect('first words', limits.firstWordsMs);
  const answer = createAnswer(listener, () => watchdog.met('first words'));
  try {
    const stream = await client.chat.completions.create(body(request), { signal: watchdog.signal });
    let finish: string | null = null;
    let thought = false;
    for await (const chunk of stream) {
      const read = readChunk(chunk);
      if (read.usage) listener.onUsage(read.usage);
      finish = read.finish ?? finish;
      if (read.content === '' && !read.reasoning) continue;
      if (!thought) listener.onFirstToken();
      thought = true;
      watchdog.met('first token');
      watchdog.expect('next token', limits.nextTokenMs);
      if (answer.push(read.content) === 'full') {
        finish = 'length';
        break;
      }
    }
    watchdog.throwIfAborted();
    return conclude(answer.end(), finish);
  } catch (error) {
    const { reason } = watchdog.signal;
    // With no time left for anything else, what a slow model has said so far is better than nothing of it.
    if (reason instanceof Overdue && reason.phase === 'end' && !request.schema) {
      const text = answer.end().trim();
      if (hasSentence(text)) return { text, finish: 'length' };
    }
    // The library reports an aborted request as an error of its own; the reason says whose wish it was.
    watchdog.throwIfAborted();
    throw error;
  } finally {
    watchdog.stop();
  }
}

function body(request: AttemptRequest): OpenAI.ChatCompletionCreateParamsStreaming {
  return {
    model: request.model,
    messages: request.messages,
    max_tokens: request.maxTokens,
    temperature: request.temperature,
    stream: true,
    stream_options: { include_usage: true },
    ...(request.schema && {
      response_format: { type: 'json_schema', json_schema: { ...request.schema, strict: true } },
    }),
  };
}

/** Collects what may be shown, up to the limit. */
function createAnswer(listener: AttemptListener, onWords: () => void) {
  const filter = createThinkingFilter();
  let text = '';
  /** The first half of a character whose second half is in the next chunk. */
  let half = '';

  return {
    push: (chunk: string) => show(filter.push(chunk)),
    end() {
      show(filter.end());
      return text;
    },
  };

  function show(shown: Shown): 'full' | 'open' {
    if (shown.restart) {
      if (text !== '') listener.onRestart();
      text = '';
      half = '';
    }
    const words = half + (text === '' ? shown.text.trimStart() : shown.text);
    const kept = words.slice(0, MAX_ANSWER_CHARS - text.length);
    half = /[\ud800-\udbff]$/.exec(kept)?.[0] ?? '';
    const whole = wellFormed(kept.slice(0, kept.length - half.length));
    if (whole !== '') {
      if (text === '') onWords();
      text += whole;
      listener.onDelta(whole);
    }
    return text.length + half.length >= MAX_ANSWER_CHARS ? 'full' : 'open';
  }
}

function conclude(text: string, finish: string | null): { text: string; finish: 'stop' | 'length' } {
  if (finish === 'content_filter') throw new WithheldAnswer();
  const trimmed = text.trim();
  if (trimmed === '') throw new MalformedAnswer('it was empty.');
  if (finish === null) throw new MalformedAnswer('it broke off.');
  return { text: trimmed, finish: finish === 'length' ? 'length' : 'stop' };
}

interface ReadChunk {
  content: string;
  reasoning: boolean;
  finish: string | null;
  usage: { tokensIn: number; tokensOut: number } | null;
}

/** A provider's chunk is untrusted: its types are checked, unknown fields are ignored. */
function readChunk(chunk: unknown): ReadChunk {
  const root = object(chunk);
  const usage = root.usage == null ? null : object(root.usage);
  const choices = root.choices ?? [];
  if (!Array.isArray(choices)) throw new MalformedAnswer('a chunk has the wrong shape.');
  const choice = choices.length === 0 ? {} : object(choices[0]);
  const delta = choice.delta == null ? {} : object(choice.delta);
  const reasoning = delta.reasoning_content ?? delta.reasoning;
  return {
    content: string(delta.content),
    reasoning: typeof reasoning === 'string' && reasoning !== '',
    finish: string(choice.finish_reason) || null,
    usage: usage && { tokensIn: count(usage.prompt_tokens), tokensOut: count(usage.completion_tokens) },
  };
}

function object(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new MalformedAnswer('a chunk has the wrong shape.');
  }
  return value as Record<string, unknown>;
}

function string(value: unknown): string {
  if (value == null) return '';
  if (typeof value !== 'string') throw new MalformedAnswer('a chunk has the wrong shape.');
  return value;
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

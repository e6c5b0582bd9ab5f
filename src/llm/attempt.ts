import type OpenAI from 'openai';
import { wellFormed } from '../domain/text.ts';
import { DONE, readAnswer } from './answer-stream.ts';
import { bodyIn, type Dialect } from './dialect.ts';
import { MalformedAnswer, WithheldAnswer } from './fault.ts';
import { endingOf } from './finish.ts';
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
  /** As in `DialectRequest`. */
  noThink: boolean;
  schema: JsonSchema | null;
  /** What the endpoint takes of all this. */
  dialect: Dialect;
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
  /** What the model writes, its thinking too. */
  onWritten(text: string): void;
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
    const response = client.chat.completions.create(bodyIn(request), { signal: watchdog.signal });
    let finish: string | null = null;
    let done = false;
    let thought = false;
    for await (const chunk of readAnswer(await response.asResponse())) {
      if (chunk === DONE) {
        done = true;
        break;
      }
      if (chunk.usage) listener.onUsage(chunk.usage);
      if (chunk.written !== '') listener.onWritten(chunk.written);
      finish = chunk.finish ?? finish;
      if (chunk.content === '' && !chunk.reasoning) continue;
      if (!thought) listener.onFirstToken();
      thought = true;
      watchdog.met('first token');
      watchdog.expect('next token', limits.nextTokenMs);
      const room = answer.push(chunk.content);
      if (room === 'open') continue;
      finish = room === 'full' ? 'length' : 'stop';
      break;
    }
    watchdog.throwIfAborted();
    return conclude(answer.end(), { finish, done });
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

/** Collects what may be shown, up to the limit or to where the model began to speak for others. */
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

  function show(piece: Shown): 'full' | 'over' | 'open' {
    if (piece.restart) {
      if (text !== '') listener.onRestart();
      text = '';
      half = '';
    }
    const words = half + (text === '' ? piece.text.trimStart() : piece.text);
    const part = words.slice(0, MAX_ANSWER_CHARS - text.length);
    half = /[\ud800-\udbff]$/.exec(part)?.[0] ?? '';
    const whole = wellFormed(part.slice(0, part.length - half.length));
    if (whole !== '') {
      if (text === '') onWords();
      text += whole;
      listener.onDelta(whole);
    }
    if (text.length + half.length >= MAX_ANSWER_CHARS) return 'full';
    return piece.over ? 'over' : 'open';
  }
}

function conclude(
  whole: string,
  { finish, done }: { finish: string | null; done: boolean },
): { text: string; finish: 'stop' | 'length' } {
  const text = whole.trim();
  const ending = endingOf(finish, { done, text });
  if (ending === 'withheld') throw new WithheldAnswer();
  if (text === '') throw new MalformedAnswer('it was empty.');
  if (ending === 'broken') throw new MalformedAnswer('it broke off.');
  return { text, finish: ending === 'cut' ? 'length' : 'stop' };
}

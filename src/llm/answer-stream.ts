import { createParser } from 'eventsource-parser';
import { APIError } from 'openai';
import { MalformedAnswer } from './fault.ts';

/** What one chunk of an answer says; all of it is untrusted, so types are checked and unknown fields ignored. */
export interface Chunk {
  content: string;
  /** All that the model has written here, its thinking too. */
  written: string;
  /** The model thinks, in a field of its own. */
  reasoning: boolean;
  /** `finish_reason`, in lower case. */
  finish: string | null;
  usage: { tokensIn: number; tokensOut: number } | null;
}

/** The end of the stream as the protocol has it. Some providers leave out the reason, some this. */
export const DONE = '[DONE]';

/** No provider needs more for one answer; it bounds what one that runs wild costs. */
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * The chunks of a `chat/completions` answer, then {@link DONE} if the provider sent it. Comments and events without
 * data, with which some providers keep a connection alive, are passed over. An answer that was not streamed although
 * asked to be is one chunk. Throws {@link MalformedAnswer}, `SyntaxError`, or an `APIError` that came in the stream.
 */
export async function* readAnswer(response: Response): AsyncGenerator<Chunk | typeof DONE> {
  if (!response.body) throw new MalformedAnswer('it has no body.');
  const isWhole = /^application\/json\b/i.test(response.headers.get('content-type') ?? '');
  const texts = boundedText(response.body);
  for await (const data of isWhole ? whole(texts) : eventData(texts)) {
    if (data.trim() === '') continue;
    if (data.startsWith(DONE)) {
      yield DONE;
      return;
    }
    yield readChunk(JSON.parse(data), response.headers);
  }
  if (isWhole) yield DONE;
}

async function* boundedText(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.byteLength;
    if (bytes > MAX_BYTES) throw new MalformedAnswer('it was too long.');
    yield decoder.decode(piece, { stream: true });
  }
}

async function* whole(texts: AsyncIterable<string>): AsyncGenerator<string> {
  const pieces: string[] = [];
  for await (const text of texts) pieces.push(text);
  yield pieces.join('');
}

/** Data of the events of a stream (HTML Living Standard, 9.2); the last one also without the blank line behind it. */
async function* eventData(texts: AsyncIterable<string>): AsyncGenerator<string> {
  const arrived: string[] = [];
  const parser = createParser({ onEvent: ({ data }) => arrived.push(data) });
  for await (const text of texts) {
    parser.feed(text);
    yield* arrived.splice(0);
  }
  parser.feed('\n\n');
  yield* arrived;
}

function readChunk(json: unknown, headers: Headers): Chunk {
  const root = object(json);
  if (root.error != null) throw new APIError(undefined, root.error as object, undefined, headers);
  const usage = root.usage == null ? null : object(root.usage);
  const choices = root.choices ?? [];
  if (!Array.isArray(choices)) throw new MalformedAnswer('a chunk has the wrong shape.');
  const choice = choices.length === 0 ? {} : object(choices[0]);
  const said = choice.delta ?? choice.message;
  const delta = said == null ? {} : object(said);
  const { content, reasoning, aside } = contentOf(delta.content);
  const thought = delta.reasoning_content ?? delta.reasoning;
  return {
    content,
    written: content + aside + (typeof thought === 'string' ? thought : ''),
    reasoning: reasoning || (typeof thought === 'string' && thought !== ''),
    finish: text(choice.finish_reason).toLowerCase() || null,
    usage: usage && told(count(usage.prompt_tokens), count(usage.completion_tokens)),
  };
}

/** Text, or a list of parts of which those of the type `text` are the answer and the rest is thinking. */
function contentOf(content: unknown): { content: string; reasoning: boolean; aside: string } {
  if (!Array.isArray(content)) return { content: text(content), reasoning: false, aside: '' };
  const parts = content.map(object);
  const words = parts.filter(({ type }) => type === 'text').map((part) => text(part.text));
  const thoughts = parts.filter(({ type }) => type !== 'text');
  const aside = thoughts.map((part) => JSON.stringify(part)).join('');
  return { content: words.join(''), reasoning: words.length < parts.length, aside };
}

/** No prompt has no tokens: an endpoint that says so does not count. */
function told(tokensIn: number, tokensOut: number): Chunk['usage'] {
  return tokensIn === 0 ? null : { tokensIn, tokensOut };
}

function object(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new MalformedAnswer('a chunk has the wrong shape.');
  }
  return value as Record<string, unknown>;
}

function text(value: unknown): string {
  if (value == null) return '';
  if (typeof value !== 'string') throw new MalformedAnswer('a chunk has the wrong shape.');
  return value;
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0;
}

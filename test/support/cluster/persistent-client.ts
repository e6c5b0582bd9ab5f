import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type EventSourceMessage, EventSourceParserStream } from 'eventsource-parser/stream';
import type { Answer } from '../api/client.ts';

/** Longer than a process takes to stop and to start again. */
const PATIENCE_MS = 120_000;
const BROKEN_MS = 300;
/** A process that stops, and a proxy that has lost one. */
const LATER: ReadonlySet<number> = new Set([502, 503, 504]);

export interface PersistentClient {
  /** With an `Idempotency-Key`, again at the next address until one has answered; 503 and broken connections are none, nor what a proxy says of these. */
  post(path: string, body: object): Promise<Answer>;
  get(path: string): Promise<Answer>;
  /** Reads the stream over as many connections as it takes, up to `finished`. Throws where an event comes twice or is left out. */
  follow(sessionId: string): Followed;
  /** What it met on the way. */
  met: { refused: number; broken: number; streams: number; closings: number };
}

interface Followed {
  /** Types of the stored events so far, by number. */
  types: string[];
  /** With how many `attempt`s the interviewer began replies. */
  attempts: Map<string, Set<number>>;
  finished: Promise<void>;
  close(): void;
}

/** Does what the contract tells front ends, at whichever of these addresses answers. */
export function createPersistentClient(
  urls: readonly string[],
  token: () => string | null,
): PersistentClient {
  const met = { refused: 0, broken: 0, streams: 0, closings: 0 };
  let turn = 0;
  const nextUrl = () => urls[turn++ % urls.length] as string;
  const signedIn = (): Record<string, string> => {
    const own = token();
    return own === null ? {} : { Authorization: `Bearer ${own}` };
  };

  async function call(path: string, init: RequestInit): Promise<Answer> {
    const giveUpAt = Date.now() + PATIENCE_MS;
    for (;;) {
      const response = await fetch(`${nextUrl()}${path}`, init).catch(() => null);
      const text = (await response?.text().catch(() => null)) ?? null;
      if (response !== null && text !== null && !LATER.has(response.status)) {
        return { status: response.status, headers: response.headers, body: JSON.parse(text) };
      }
      if (Date.now() > giveUpAt) throw new Error(`${path} was never answered: ${response?.status} ${text}`);
      if (response?.status === 503) met.refused += 1;
      else met.broken += 1;
      const seconds = Number(response?.headers.get('retry-after') ?? Number.NaN);
      await pause(Number.isFinite(seconds) ? seconds * 1_000 : BROKEN_MS);
    }
  }

  return {
    met,
    post: (path, body) =>
      call(path, {
        method: 'POST',
        headers: { ...signedIn(), 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
        body: JSON.stringify(body),
      }),
    get: (path) => call(path, { headers: signedIn() }),
    follow(sessionId) {
      const types: string[] = [];
      const attempts = new Map<string, Set<number>>();
      const closing = new AbortController();
      const { signal } = closing;

      async function readOnce(): Promise<void> {
        met.streams += 1;
        const response = await fetch(`${nextUrl()}/chat/stream?session_id=${sessionId}`, {
          headers: { ...signedIn(), 'Last-Event-ID': String(types.length) },
          signal,
        });
        if (response.status !== 200) throw new Error(`the stream was refused with ${response.status}`);
        const messages = (response.body as ReadableStream<Uint8Array>)
          .pipeThrough(new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>)
          .pipeThrough(new EventSourceParserStream());
        for await (const message of messages as unknown as AsyncIterable<EventSourceMessage>) take(message);
      }

      function take({ id, event = 'message', data }: EventSourceMessage): void {
        if (event === 'closing') met.closings += 1;
        if (event === 'typing') {
          const { reply_id, attempt } = JSON.parse(data);
          attempts.set(reply_id, (attempts.get(reply_id) ?? new Set()).add(attempt));
        }
        if (id === undefined) return;
        if (Number(id) !== types.length + 1) throw new OutOfOrder(`event ${id} behind ${types.length}`);
        types.push(event);
      }

      async function keep(): Promise<void> {
        while (!signal.aborted && types.at(-1) !== 'finished') {
          await readOnce().catch((error) => {
            if (error instanceof OutOfOrder) throw error;
          });
          await pause(BROKEN_MS);
        }
      }
      return { types, attempts, finished: keep(), close: () => closing.abort() };
    },
  };
}

class OutOfOrder extends Error {
  override readonly name = 'OutOfOrder';
}

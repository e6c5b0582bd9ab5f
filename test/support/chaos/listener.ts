import { setTimeout as delay } from 'node:timers/promises';
import { type EventSourceMessage, EventSourceParserStream } from 'eventsource-parser/stream';
import { checkStreamedEvent } from '../api/contract-check.ts';
import type { Line } from './line.ts';

/** A stored event as it came. */
export interface Heard {
  seq: number;
  type: string;
  // biome-ignore lint/suspicious/noExplicitAny: what it looks like has been checked against the document
  data: any;
}

/** Follows an interview as a page does: over as many streams as it takes, each from where the last one broke. */
export interface Listener {
  /** What holds of all that came, in order. */
  events(): readonly Heard[];
  /** Resolves with the first event that fits, come or to come. */
  until(fits: (event: Heard) => boolean, what: string): Promise<Heard>;
  /** How many streams there were. */
  streams(): number;
  close(): Promise<void>;
}

/** A reply comes within a minute whatever fails; with a report after it, and a worker that starts again, it is less than this. */
const PATIENCE_MS = 180_000;
/** A stream that says nothing for longer has broken: it tells the time every 15 s. */
const SILENCE_MS = 20_000;

export function listen(line: Line, { sessionId, token }: { sessionId: string; token: string }): Listener {
  let events: Heard[] = [];
  let streams = 0;
  let isOver = false;
  let current = new AbortController();
  const watchers = new Set<() => void>();
  const following = follow();

  async function follow(): Promise<void> {
    while (!isOver) {
      try {
        await readOne();
      } catch {
        // Whatever broke, a page comes again.
      }
      if (!isOver) await delay(200);
    }
  }

  async function readOne(): Promise<void> {
    current = new AbortController();
    const silence = setTimeout(() => current.abort(), SILENCE_MS);
    const last = events.at(-1)?.seq;
    try {
      const response = await fetch(`${line.api()}/chat/stream?session_id=${sessionId}`, {
        headers: {
          Authorization: `Bearer ${token}`,
          ...(last !== undefined && { 'Last-Event-ID': String(last) }),
        },
        signal: current.signal,
      });
      if (response.status !== 200) return;
      streams += 1;
      const parsed = (response.body as ReadableStream<Uint8Array>)
        .pipeThrough(new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>)
        .pipeThrough(new EventSourceParserStream());
      for await (const message of parsed as unknown as AsyncIterable<EventSourceMessage>) {
        silence.refresh();
        hear(message);
      }
    } finally {
      clearTimeout(silence);
    }
  }

  function hear(message: EventSourceMessage): void {
    const seq = message.id === undefined ? undefined : Number(message.id);
    const event = { seq, type: message.event ?? 'message', data: JSON.parse(message.data) };
    try {
      checkStreamedEvent(line.document, event);
    } catch (breach) {
      line.complain(`a stream: ${(breach as Error).message.slice(0, 500)}`);
    }
    if (event.type === 'resync') events = events.filter((one) => one.seq < event.data.from);
    if (seq === undefined) return;
    const expected = (events.at(-1)?.seq ?? 0) + 1;
    if (seq !== expected) line.complain(`a stream of ${sessionId} said ${seq} where ${expected} was to come`);
    events.push({ ...event, seq });
    if (event.type === 'finished') isOver = true;
    for (const watch of watchers) watch();
  }

  return {
    events: () => events,
    streams: () => streams,
    until: (fits, what) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          watchers.delete(watch);
          reject(new Error(`no ${what} of ${sessionId} came in ${PATIENCE_MS / 1_000} s`));
        }, PATIENCE_MS);
        function watch(): void {
          const event = events.find(fits);
          if (!event) return;
          clearTimeout(timer);
          watchers.delete(watch);
          resolve(event);
        }
        watchers.add(watch);
        watch();
      }),
    async close() {
      isOver = true;
      current.abort();
      await following;
    },
  };
}

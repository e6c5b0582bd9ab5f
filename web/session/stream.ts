import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { problemOf } from '../api/problem.ts';
import { backoffMs } from './backoff.ts';
import type { Line } from './line.ts';
import { failureOf } from './outcome.ts';
import type { Timers } from './timers.ts';
import type { Problem, StreamEvent } from './wire.ts';

/** `clock` comes so often. */
const CLOCK_MS = 15_000;
/** Longest silence of a stream that lives, in ms. */
const WATCHDOG_MS = 45_000;
/** The same for a page that has just woken. */
const WAKE_SILENCE_MS = 20_000;

export type StreamState =
  | { state: 'connecting' | 'open' | 'broken' | 'signed_out' }
  /** Another page of the same user took its place; `reconnect` is for a person. */
  | { state: 'replaced' }
  /** After `finished`. */
  | { state: 'ended' }
  | { state: 'refused'; problem: Problem };

export interface EventStream {
  /** Looks after a sleep: a stream that was silent for too long is made anew, a pause ends. */
  wake(): void;
  /** Connects now, also after `replaced`. */
  reconnect(): void;
  /** Ends a connection through which nothing can come any more; another one is tried. */
  breakOff(): void;
  close(): void;
}

/** What ended a connection. */
type Ending =
  | { kind: 'broken'; retryAfterMs: number | null }
  | { kind: 'signed_out' | 'replaced' | 'ended' }
  | { kind: 'refused'; problem: Problem };

/**
 * Keeps a stream open, by one way of recovery: connect anew from the cursor. Events come in order and none twice; live ones
 * are what they are.
 */
export function openStream(options: {
  /** Asks for the events behind this number; `lostMs`: there was a stream, which broke so long ago. */
  connect: (after: number, signal: AbortSignal, lostMs: number | null) => Promise<Response>;
  /** Number of the last event that the reader has. */
  cursor: () => number;
  onEvent: (event: StreamEvent) => void;
  onState: (state: StreamState) => void;
  line: Line;
  timers: Timers;
  random: () => number;
}): EventStream {
  const { connect, cursor, onEvent, onState, line, timers, random } = options;
  let connection = new AbortController();
  let silence = silenceFrom(timers);
  let failures = 0;
  let lost: (() => number) | null = null;
  let closed = false;
  let isKept = false;

  void keep();

  async function keep(): Promise<void> {
    isKept = true;
    while (!closed && !line.isClosed()) {
      onState({ state: 'connecting' });
      const ending = await readOnce();
      if (closed) break;
      if (ending.kind !== 'broken') lost = null;
      if (ending.kind === 'refused') onState({ state: 'refused', problem: ending.problem });
      else onState({ state: ending.kind });
      if (ending.kind === 'signed_out') await afterSignIn();
      else if (ending.kind === 'broken') await backOff(ending.retryAfterMs);
      else break;
    }
    isKept = false;
  }

  async function afterSignIn(): Promise<void> {
    line.signOut();
    await line.whenSignedIn();
  }

  async function backOff(retryAfterMs: number | null): Promise<void> {
    failures += 1;
    await line.pause(backoffMs(failures, random(), retryAfterMs));
  }

  /** One connection, to its end. */
  async function readOnce(): Promise<Ending> {
    connection = new AbortController();
    silence = silenceFrom(timers);
    const stopWatch = watch(connection);
    try {
      const response = await reach(connect(cursor(), connection.signal, lost?.() ?? null));
      if (response === null) return { kind: 'broken', retryAfterMs: null };
      if (!response.ok || response.body === null) return await endingOf(response);
      lost = null;
      onState({ state: 'open' });
      const ending = await read(response.body);
      lost = lostFrom(silence);
      return ending;
    } finally {
      stopWatch();
      connection.abort();
    }
  }

  async function read(body: ReadableStream<Uint8Array>): Promise<Ending> {
    const pieces = body.getReader();
    const text = new TextDecoder();
    const messages: EventSourceMessage[] = [];
    const parser = createParser({ onEvent: (message) => messages.push(message) });
    let ending: Ending = { kind: 'broken', retryAfterMs: null };
    for (;;) {
      const piece = await reach(pieces.read());
      if (piece === null || piece.done) return ending;
      parser.feed(text.decode(piece.value, { stream: true }));
      for (const message of messages.splice(0)) ending = take(message) ?? ending;
    }
  }

  /** What the stream's end will mean, where an event says it. */
  function take(message: EventSourceMessage): Ending | null {
    silence = silenceFrom(timers);
    failures = 0;
    const event = eventOf(message);
    if (event === null) connection.abort();
    if (event === null) return null;
    if (event.seq !== undefined && event.seq <= cursor()) return null;
    onEvent(event);
    if (event.type === 'finished') return { kind: 'ended' };
    return event.type === 'error' && event.data.code === 'replaced' ? { kind: 'replaced' } : null;
  }

  /** Breaks off a connection that says nothing; gives what ends the watch. */
  function watch(watched: AbortController): () => void {
    let callOff = timers.after(WATCHDOG_MS, look);
    function look(): void {
      if (silence() >= WATCHDOG_MS) watched.abort();
      else callOff = timers.after(WATCHDOG_MS - silence(), look);
    }
    return () => callOff();
  }

  return {
    wake() {
      if (silence() >= WAKE_SILENCE_MS) connection.abort();
      line.wake();
    },
    reconnect() {
      if (!isKept && !closed) void keep();
      else line.wake();
    },
    breakOff: () => connection.abort(),
    close() {
      closed = true;
      connection.abort();
      line.wake();
    },
  };
}

/** What is promised, or null when the connection failed, broke or was broken off. */
async function reach<Value>(promise: Promise<Value>): Promise<Value | null> {
  return promise.catch(() => null);
}

async function endingOf(response: Response): Promise<Ending> {
  const fault = await reach(problemOf(response));
  if (fault === null) return { kind: 'broken', retryAfterMs: null };
  const failure = failureOf(fault);
  return failure.kind === 'later' ? { kind: 'broken', retryAfterMs: failure.retryAfterMs } : failure;
}

/** For how long a stream has been gone: it said something every 15 s while it was there. */
function lostFrom(silence: () => number): () => number {
  const heardMs = Math.min(silence(), CLOCK_MS);
  return () => silence() - heardMs;
}

/** What measures from now on, in ms. The monotonic clock may stand still in sleep, and the wall clock may be set back. */
function silenceFrom(timers: Timers): () => number {
  const [now, date] = [timers.now(), timers.date()];
  return () => Math.max(timers.now() - now, timers.date() - date);
}

/** As the server's own document describes it: `event`, `data` and `id` lines. Null when something on the way has cut it. */
function eventOf({ event, data, id }: EventSourceMessage): StreamEvent | null {
  try {
    const seq = id === undefined ? undefined : Number(id);
    return { type: event ?? 'message', data: JSON.parse(data), seq } as StreamEvent;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

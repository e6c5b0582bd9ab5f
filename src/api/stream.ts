import type { ConnectionEvent, LiveEvent, Unsubscribe } from '../bus/bus.ts';
import type { Locale } from '../domain/vocabulary.ts';
import type { Absences, StreamEnding } from './absences.ts';
import type { Context, Person } from './context.ts';
import { createLiveQueue, type LiveQueue } from './live-queue.ts';
import type { OpenStreams, StreamEnd } from './open-streams.ts';
import { may } from './policies.ts';
import {
  createReader,
  live,
  type Reader,
  type Reading,
  type StreamParts,
  type StreamRequest,
} from './stream-reader.ts';
import type { StreamRounds } from './stream-rounds.ts';

/** The longest that a timer can wait: 24.8 days, less than a guest's token lives. A reader who is told to go comes again. */
const LONGEST_MS = 2 ** 31 - 1;
/** A reader who does not read may take so long to get what is still on its way. */
const PARTING_MS = 5_000;

/** Readers whose process stops come again after so long, more or less. */
const BACK_AFTER_MS = 1_000;

const REPLACED: Record<Locale, string> = {
  en: 'This page was opened too often: a newer one has taken its place.',
  ru: 'Эта страница открыта слишком много раз: её место заняла более новая.',
};

export type Streamer = (ctx: Context, request: StreamRequest) => Promise<void>;

/**
 * Server-sent events (HTML Living Standard, 9.2). What is stored is read from the store and only announced by the
 * bus, so a reader gets every stored event once and in order, however the connection and the bus behave.
 * Resolves once the stream has begun: while it lasts, nothing of how the request came here stays in memory.
 */
export function createStreamer(
  deps: StreamParts,
  { streams, absences, rounds }: { streams: OpenStreams; absences: Absences; rounds: StreamRounds },
): Streamer {
  return async function beginStream(ctx, { interview, after, clientId, lostMs }) {
    if (ctx.method === 'HEAD') {
      startStream(ctx);
      ctx.res.end();
      return;
    }
    // A key may not watch.
    const { id: userId, token } = ctx.state.viewer as Person;
    const { id: interviewId, candidateId, organisationId } = interview;
    const isOwner = userId === candidateId;
    const { id: tokenId, generation: tokenGeneration } = token;
    const page = { userId, interviewId, clientId: clientId ?? null };
    const holder = { ...page, tokenId, tokenGeneration, candidateId, organisationId };
    const isBack = clientId !== undefined && lostMs !== undefined;
    const lost = isBack ? streams.endLost(page) : 0;
    const { signal, end, leave } = streams.enter(holder);
    // At once, since the lost ones end meanwhile.
    const back = isBack ? { clientId, count: lost, ms: lostMs } : undefined;
    const ended = isOwner ? absences.opened(interview, back) : null;
    const queue = createLiveQueue(signal);
    const lifeMs = Math.min(Math.max(0, token.expiresAt - deps.clock()), LONGEST_MS);
    const expiry = setTimeout(() => end('ended'), lifeMs);
    const leaveRounds = rounds.join(holder, (look, isDue) => {
      if (look && !look.mayRead) end('ended');
      else queue.push({ type: 'tick', look, isDue });
    });
    const hear = (event: LiveEvent) => {
      if (event.type !== 'connection') queue.push(event);
      else if (isOwner) absences.seenElsewhere(interviewId, event, () => endLostElsewhere(page, event));
    };
    let unsubscribe: Unsubscribe | null = null;
    const stop = () => {
      unsubscribe?.();
      clearTimeout(expiry);
      leaveRounds();
      leave();
    };
    ctx.res.once('close', () => end('left'));
    if (ctx.req.socket.destroyed) end('left');
    try {
      // Before the first read, so that nothing is stored unseen between the two.
      unsubscribe = await deps.bus.subscribe(interviewId, hear);
      startStream(ctx);
    } catch (error) {
      stop();
      ended?.('broken');
      throw error;
    }
    const isWatched = async () => (isOwner ? streams.isWatched(interviewId) : null);
    const isCompany = may(ctx.state.viewer, 'integrity.read', interview);
    const reading = { interview, after, lostMs, out: ctx.res, signal, isWatched, isCompany };
    void follow(createReader(deps, reading), queue, reading, deps.logger)
      .finally(stop)
      .then((ending) => ended?.(ending));
  };

  function endLostElsewhere(page: { userId: string; interviewId: string }, event: ConnectionEvent): number {
    return event.did === 'return' ? streams.endLost({ ...page, clientId: event.clientId }) : 0;
  }
}

/** Sends until the stream is over, and says how that was. */
async function follow(
  reader: Reader,
  queue: LiveQueue,
  reading: Reading,
  logger: StreamParts['logger'],
): Promise<StreamEnding> {
  const { interview, out, signal } = reading;
  try {
    let over = await reader.begin();
    while (!over) {
      const news = await queue.take();
      over = news === null || (await reader.tell(news));
    }
    part(reader, reading);
    return endingOf(signal);
  } catch (err) {
    if (signal.aborted) {
      part(reader, reading);
      return endingOf(signal);
    }
    logger.error({ err, interviewId: interview.id }, 'a stream broke off');
    // Not in order: readers shall notice and come again.
    out.destroy();
    return 'broken';
  }
}

function endingOf({ reason }: AbortSignal): StreamEnding {
  const why: StreamEnd | undefined = reason;
  if (why === 'lost') return 'moved';
  return why === 'left' || why === 'closing' ? 'broken' : 'in_order';
}

/** Ends in order, and says so to one that shall not come again by itself, or shall at once. */
function part(reader: Reader, { out, signal, interview }: Reading): void {
  const why: StreamEnd | undefined = signal.reason;
  if (why === 'left') return;
  if (why === 'replaced') {
    out.write(live('error', { code: 'replaced', message: REPLACED[interview.locale], retryable: false }));
  }
  if (why === 'closing') out.write(farewell(reader.position()));
  out.end();
  const patience = setTimeout(() => out.destroy(), PARTING_MS);
  out.once('close', () => clearTimeout(patience));
}

/**
 * A block with `id` alone is no event; a browser that opens the stream again has it as its cursor. The pauses differ, so that not all
 * come at the same moment.
 */
function farewell(lastSeq: number): string {
  const retryMs = Math.round(BACK_AFTER_MS * (0.5 + Math.random()));
  return `id: ${lastSeq}\nretry: ${retryMs}\n\n${live('closing', { last_seq: lastSeq })}`;
}

export function startStream(ctx: Context): void {
  ctx.status = 200;
  ctx.set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache, no-transform',
    'X-Accel-Buffering': 'no',
  });
  ctx.respond = false;
  ctx.flushHeaders();
}

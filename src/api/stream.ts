import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Unsubscribe } from '../bus/bus.ts';
import type { Locale } from '../domain/vocabulary.ts';
import type { InterviewRecord, Seat } from '../records/records.ts';
import type { Absences, StreamEnding } from './absences.ts';
import type { Context } from './context.ts';
import type { ApiDependencies } from './dependencies.ts';
import { isClosed } from './interviews/closed.ts';
import { createLiveQueue, type LiveQueue, type StreamNews } from './live-queue.ts';
import type { OpenStreams, StreamEnd } from './open-streams.ts';
import { may } from './policies.ts';
import { presentData, presentLive, presentProgress } from './presenters/event.ts';
import { iso } from './presenters/time.ts';
import { createRoomNews } from './room-news.ts';
import { createStreamRounds, roundOf } from './stream-rounds.ts';

/** Stored events that one query reads, so that a long history does not fill the memory. */
const PAGE = 100;
/** The longest that a timer can wait: 24.8 days, less than a guest's token lives. A reader who is told to go comes again. */
const LONGEST_MS = 2 ** 31 - 1;
/** A reader who does not read may take so long to get what is still on its way. */
const PARTING_MS = 5_000;

const REPLACED: Record<Locale, string> = {
  en: 'This page was opened too often: a newer one has taken its place.',
  ru: 'Эта страница открыта слишком много раз: её место заняла более новая.',
};

type Parts = Pick<ApiDependencies, 'records' | 'bus' | 'clock' | 'logger' | 'settings'>;

interface StreamRequest {
  interview: InterviewRecord;
  /** Only events with a larger number are sent. */
  after: number;
  /** The page that reads. */
  clientId?: string | undefined;
  /** It had a stream, which broke so long ago. */
  lostMs?: number | undefined;
}

export type Streamer = (ctx: Context, request: StreamRequest) => Promise<void>;

/**
 * Server-sent events (HTML Living Standard, 9.2). What is stored is read from the store and only announced by the
 * bus, so a reader gets every stored event once and in order, however the connection and the bus behave.
 * Resolves once the stream has begun: while it lasts, nothing of how the request came here stays in memory.
 */
export function createStreamer(deps: Parts, streams: OpenStreams, absences: Absences): Streamer {
  const rounds = createStreamRounds(deps.records, {
    roundMs: roundOf(deps.settings),
    logger: deps.logger,
  });

  return async function beginStream(ctx, { interview, after, clientId, lostMs }) {
    if (ctx.method === 'HEAD') {
      startStream(ctx);
      ctx.res.end();
      return;
    }
    const { id: userId, token } = ctx.state.viewer;
    const { id: interviewId, candidateId } = interview;
    const holder = { userId, tokenId: token.id, interviewId, candidateId, clientId: clientId ?? null };
    const lost = lostMs === undefined ? 0 : streams.endLost(holder);
    const { signal, end, leave } = streams.enter(holder);
    const queue = createLiveQueue(signal);
    const lifeMs = Math.min(Math.max(0, token.expiresAt - deps.clock()), LONGEST_MS);
    const expiry = setTimeout(() => end('ended'), lifeMs);
    const leaveRounds = rounds.join(holder, (look) => {
      if (look && !look.mayRead) end('ended');
      else queue.push({ type: 'tick', look });
    });
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
      unsubscribe = await deps.bus.subscribe(interviewId, queue.push);
      startStream(ctx);
    } catch (error) {
      stop();
      throw error;
    }
    const isOwner = userId === candidateId;
    const ended = isOwner ? absences.opened(interview, { count: lost, ms: lostMs ?? 0 }) : null;
    const isWatched = () => (isOwner ? streams.isWatched(interviewId) : null);
    const isCompany = may(ctx.state.viewer, 'integrity.read', candidateId);
    const reading = { interview, after, out: ctx.res, signal, isWatched, isCompany };
    void follow(createReader(deps, reading), queue, reading, deps.logger)
      .finally(stop)
      .then((ending) => ended?.(ending));
  };
}

/** Sends until the stream is over, and says how that was. */
async function follow(
  reader: Reader,
  queue: LiveQueue,
  { interview, out, signal }: Reading,
  logger: Parts['logger'],
): Promise<StreamEnding> {
  try {
    let over = await reader.begin();
    while (!over) {
      const news = await queue.take();
      over = news === null || (await reader.tell(news));
    }
    part(out, signal, interview);
    return endingOf(signal);
  } catch (err) {
    if (signal.aborted) {
      part(out, signal, interview);
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
  return why === 'left' || why === 'lost' || why === 'closing' ? 'broken' : 'in_order';
}

/** Ends in order, and says so to one that shall not come again by itself. */
function part(out: ServerResponse, { reason }: AbortSignal, { locale }: InterviewRecord): void {
  const why: StreamEnd | undefined = reason;
  if (why === 'left') return;
  if (why === 'replaced') {
    out.write(live('error', { code: 'replaced', message: REPLACED[locale], retryable: false }));
  }
  out.end();
  const patience = setTimeout(() => out.destroy(), PARTING_MS);
  out.once('close', () => clearTimeout(patience));
}

function live(type: string, data: object): string {
  return `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}

function startStream(ctx: Context): void {
  ctx.status = 200;
  ctx.set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache, no-transform',
    'X-Accel-Buffering': 'no',
  });
  ctx.respond = false;
  ctx.flushHeaders();
}

interface Reading extends StreamRequest {
  out: ServerResponse;
  signal: AbortSignal;
  /** Null for readers whom it does not concern. */
  isWatched: () => boolean | null;
  isCompany: boolean;
}

/** Both functions resolve with true once the stream is over. */
interface Reader {
  begin(): Promise<boolean>;
  tell(news: StreamNews): Promise<boolean>;
}

function createReader({ records, clock }: Parts, reading: Reading): Reader {
  const { interview, after, out, signal, isWatched, isCompany } = reading;
  const { id: interviewId } = interview;
  let position = after;
  let isFinished = false;
  /** Replies whose `final` was sent: what the bus still has of them comes too late. */
  const settledReplies = new Set<string>();
  const newsOfRoom = createRoomNews();

  async function write(chunk: string): Promise<void> {
    if (!out.write(chunk)) await once(out, 'drain', { signal });
  }

  /** Up to `finished`; what comes behind it is in the list of events alone. */
  async function writeStored(upTo: number): Promise<void> {
    while (position < upTo && !signal.aborted && !isFinished) {
      const limit = Math.min(PAGE, upTo - position);
      const events = await records.events.after(interviewId, position, limit);
      if (events.length > 0 && position === after && (await isBehindTheEnd(after))) {
        isFinished = true;
        return;
      }
      for (const event of events) {
        if (event.type === 'final') settledReplies.add(event.data.replyId);
        const data = JSON.stringify(presentData(event, { interviewId, isCompany }));
        await write(`id: ${event.seq}\nevent: ${event.type}\ndata: ${data}\n\n`);
        position = event.seq;
        isFinished = event.type === 'finished';
        if (isFinished) return;
      }
      if (events.length < limit) return;
    }
  }

  /** A reader who has sent events in order would have met it. */
  async function isBehindTheEnd(seq: number): Promise<boolean> {
    const end = seq > 0 ? await records.events.lastOf(interviewId, 'finished') : null;
    return end !== null && end.seq <= seq;
  }

  async function writeRoom(seat: Seat | null): Promise<void> {
    for (const { type, data } of newsOfRoom({ seat, watching: isWatched() })) await write(live(type, data));
  }

  async function writeRoomNow(): Promise<void> {
    await writeRoom((await records.interviews.find(interviewId))?.seat ?? null);
  }

  /** Pages never see a comment, and need the server's time to count down. */
  function clockEvent(): string {
    return live('clock', { server_time: iso(clock()) });
  }

  return {
    async begin() {
      await write(clockEvent());
      await writeRoomNow();
      await writeStored(Number.POSITIVE_INFINITY);
      // A reader whose cursor is past the end of a finished interview has nothing to wait for; one that has just read that a
      // practice is over waits for its last event.
      return isFinished || (isClosed(interview) && position === after);
    },
    async tell(news) {
      switch (news.type) {
        case 'stored':
          await writeStored(news.seq);
          return isFinished;
        case 'tick':
          await write(`: keep-alive\n\n${clockEvent()}`);
          // What the bus may have lost.
          if (news.look) {
            await writeRoom(news.look.seat);
            await writeStored(news.look.lastSeq);
          }
          return isFinished || news.look?.isOver === true;
        case 'room':
          await writeRoomNow();
          return false;
        case 'progress':
          await write(live('progress', presentProgress(news)));
          return false;
        default:
          if (!settledReplies.has(news.replyId)) await write(live(news.type, presentLive(news)));
          return false;
      }
    },
  };
}

import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Unsubscribe } from '../bus/bus.ts';
import type { Context } from './context.ts';
import type { ApiDependencies } from './dependencies.ts';
import { createLiveQueue, type LiveQueue, type StreamNews } from './live-queue.ts';
import type { OpenStreams } from './open-streams.ts';
import { presentData, presentLive } from './presenters/event.ts';

const KEEP_ALIVE_MS = 15_000;
/** Stored events that one query reads, so that a long history does not fill the memory. */
const PAGE = 100;

type Parts = Pick<ApiDependencies, 'records' | 'bus' | 'clock' | 'logger'>;

export interface StreamRequest {
  interviewId: string;
  /** Only events with a larger number are sent. */
  after: number;
}

export type Streamer = (ctx: Context, request: StreamRequest) => Promise<void>;

/**
 * Server-sent events (HTML Living Standard, 9.2). What is stored is read from the store and only announced by the
 * bus, so a reader gets every stored event once and in order, however the connection and the bus behave.
 * Resolves once the stream has begun: while it lasts, nothing of how the request came here stays in memory.
 */
export function createStreamer(deps: Parts, streams: OpenStreams): Streamer {
  return async function beginStream(ctx, request) {
    if (ctx.method === 'HEAD') {
      startStream(ctx);
      ctx.res.end();
      return;
    }
    const { token } = ctx.state.viewer;
    const { signal, end, leave } = streams.enter(token.id);
    const queue = createLiveQueue(signal);
    const expiry = setTimeout(end, Math.max(0, token.expiresAt - deps.clock()));
    const ticking = setInterval(() => queue.push({ type: 'tick' }), KEEP_ALIVE_MS);
    let unsubscribe: Unsubscribe | null = null;
    const stop = () => {
      unsubscribe?.();
      clearTimeout(expiry);
      clearInterval(ticking);
      leave();
    };
    ctx.res.once('close', end);
    if (ctx.req.socket.destroyed) end();
    try {
      // Before the first read, so that nothing is stored unseen between the two.
      unsubscribe = await deps.bus.subscribe(request.interviewId, queue.push);
      startStream(ctx);
    } catch (error) {
      stop();
      throw error;
    }
    const reading = { ...request, out: ctx.res, signal, tokenId: token.id };
    void follow(createReader(deps, reading), queue, reading, deps.logger).finally(stop);
  };
}

/** Sends until the stream is over. */
async function follow(
  reader: Reader,
  queue: LiveQueue,
  { interviewId, out, signal }: Reading,
  logger: Parts['logger'],
): Promise<void> {
  try {
    let over = await reader.begin();
    while (!over) {
      const news = await queue.take();
      over = news === null || (await reader.tell(news));
    }
    out.end();
  } catch (err) {
    if (signal.aborted) {
      out.end();
      return;
    }
    logger.error({ err, interviewId }, 'a stream broke off');
    // Not in order: readers shall notice and come again.
    out.destroy();
  }
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
  tokenId: string;
}

/** Both functions resolve with true once the stream is over. */
interface Reader {
  begin(): Promise<boolean>;
  tell(news: StreamNews): Promise<boolean>;
}

function createReader({ records }: Parts, { interviewId, after, out, signal, tokenId }: Reading): Reader {
  let sent = after;
  let finished = false;
  /** Replies whose `final` was sent: what the bus still has of them comes too late. */
  const settled = new Set<string>();

  async function write(chunk: string): Promise<void> {
    if (!out.write(chunk)) await once(out, 'drain', { signal });
  }

  async function writeStored(upTo: number): Promise<void> {
    while (sent < upTo && !signal.aborted) {
      const limit = Math.min(PAGE, upTo - sent);
      const events = await records.events.after(interviewId, sent, limit);
      for (const event of events) {
        if (event.type === 'final') settled.add(event.data.replyId);
        if (event.type === 'finished') finished = true;
        const data = JSON.stringify(presentData(event, interviewId));
        await write(`id: ${event.seq}\nevent: ${event.type}\ndata: ${data}\n\n`);
        sent = event.seq;
      }
      if (events.length < limit) return;
    }
  }

  /** A reader whose cursor is past the end of a finished interview has nothing to wait for. */
  async function nothingToCome(): Promise<boolean> {
    return finished || (await records.interviews.find(interviewId))?.reportReady === true;
  }

  return {
    async begin() {
      const over = await nothingToCome();
      await writeStored(Number.POSITIVE_INFINITY);
      return over || finished;
    },
    async tell(news) {
      switch (news.type) {
        case 'stored':
          await writeStored(news.seq);
          return finished;
        case 'tick': {
          await write(': keep-alive\n\n');
          const over = (await records.users.isRevoked(tokenId)) || (await nothingToCome());
          await writeStored(Number.POSITIVE_INFINITY);
          return over;
        }
        default: {
          if (settled.has(news.replyId)) return false;
          const data = JSON.stringify(presentLive(news));
          await write(`event: ${news.type}\ndata: ${data}\n\n`);
          return false;
        }
      }
    },
  };
}

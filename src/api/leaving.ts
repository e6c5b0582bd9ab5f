import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { ApiMiddleware, Context } from './context.ts';
import { type Endpoint, needsSignIn } from './endpoint.ts';
import { leaving, type Problem } from './errors.ts';
import { startStream } from './stream.ts';

/** A body is read so far before its call is refused: a connection that ends with bytes unread loses the answer. */
const MOST_UNREAD_BYTES = 1024 * 1024;
const READ_WITHIN_MS = 2_000;
/** A browser opens a stream again after so long, and not at all after a problem. */
const COME_BACK_MS = 1_000;

/** How a process that is about to stop treats calls. */
export interface Leaving {
  /** Stands around all: whoever is answered from then on shall come by another connection. */
  parting: ApiMiddleware;
  /** Stands before everything of one endpoint: refuses what comes from then on, and counts what is under way. */
  guard(endpoint: Endpoint): ApiMiddleware;
  /** No stream is opened any more. Resolves once nothing is under way; what still is after `withinMs` is refused too. */
  answered(withinMs: number): Promise<void>;
}

/**
 * `signal` is aborted once the process is about to stop. Whoever only looks, without being signed in, is served as ever: pages, files,
 * the health. So is whoever opens a stream, which is still to be told where it ends.
 */
export function createLeaving(signal: AbortSignal): Leaving {
  /** Each by what refuses it. */
  const underWay = new Set<(why: Problem) => void>();
  let whenIdle: () => void = () => undefined;
  let streamsAreOver = false;

  function count(ctx: Context, next: () => Promise<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      underWay.add(reject);
      ctx.res.on('close', () => {
        underWay.delete(reject);
        if (underWay.size === 0) whenIdle();
      });
      next().then(resolve, reject);
    });
  }

  return {
    async parting(ctx, next) {
      await next();
      if (signal.aborted && !ctx.headerSent) ctx.set('Connection', 'close');
    },

    guard(endpoint) {
      const isOfNobody = !needsSignIn(endpoint) && !endpoint.showsPerson;
      if (endpoint.method === 'get' && isOfNobody) return (_, next) => next();
      const isStream = endpoint.answers[200]?.content?.['text/event-stream'] !== undefined;
      return function refuse(ctx, next) {
        if (isStream && streamsAreOver) return sendBack(ctx);
        if (signal.aborted && !isStream) return refuseUnread(ctx.req);
        return count(ctx, next);
      };
    },

    async answered(withinMs) {
      streamsAreOver = true;
      const { promise: idle, resolve } = Promise.withResolvers<void>();
      whenIdle = resolve;
      if (underWay.size === 0) resolve();
      const patience = setTimeout(() => {
        for (const refuse of underWay) refuse(leaving());
        resolve();
      }, withinMs);
      await idle;
      clearTimeout(patience);
    },
  };
}

function sendBack(ctx: Context): void {
  startStream(ctx);
  ctx.res.end(`retry: ${COME_BACK_MS}\n\n`);
}

async function refuseUnread(request: IncomingMessage): Promise<never> {
  await readAway(request);
  throw leaving();
}

async function readAway(request: IncomingMessage): Promise<void> {
  if (request.readableEnded) return;
  let bytes = 0;
  const tooLong = new AbortController();
  request.on('data', ({ length }: Buffer) => {
    bytes += length;
    if (bytes > MOST_UNREAD_BYTES) tooLong.abort();
  });
  const signal = AbortSignal.any([tooLong.signal, AbortSignal.timeout(READ_WITHIN_MS)]);
  // One that breaks off, or does not end, is answered all the same.
  await once(request, 'end', { signal }).catch(() => undefined);
}

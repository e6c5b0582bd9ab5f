import type { Logger } from 'pino';
import { steadyMs } from '../host/steady.ts';
import type { SandboxContainer } from './container.ts';
import { SandboxUnavailable } from './sandbox.ts';

/** What a container is for, which decides its size. */
export type Purpose = 'run' | 'compile';

export interface PoolOptions {
  start(purpose: Purpose): Promise<SandboxContainer>;
  /** How many idle containers to keep of each. */
  idle: Readonly<Record<Purpose, number>>;
  logger: Pick<Logger, 'warn'>;
}

/** Warm containers, each for one use. */
export interface Pool {
  /** One that waits idle, else the next one started. It is the caller's from then on. Throws {@link SandboxUnavailable}. */
  take(purpose: Purpose, signal?: AbortSignal): Promise<Taken>;
  idle(purpose: Purpose): number;
  /** Removes the idle ones and those that are being started; whoever waits is refused. */
  close(): Promise<void>;
}

interface Taken {
  container: SandboxContainer;
  /** It was there already. */
  warm: boolean;
}

/** An older one is replaced: its deadline would come too near. */
const MAX_AGE_MS = 20 * 60_000;
/**
 * Starting one takes both processors of a small machine for a while. Whoever has just taken one should be done first,
 * unless so many others come that less than half are left.
 */
const REFILL_AFTER_MS = 300;
const RETRY_MS = { first: 1_000, most: 30_000 };

interface Waiter {
  resolve(taken: Taken): void;
  reject(error: unknown): void;
}

interface Shelf {
  idle: { container: SandboxContainer; since: number }[];
  waiters: Waiter[];
  starting: number;
  refill: NodeJS.Timeout | null;
  retryMs: number;
  retry: NodeJS.Timeout | null;
}

export function createPool({ start, idle: target, logger }: PoolOptions): Pool {
  const shelves: Record<Purpose, Shelf> = { run: emptyShelf(), compile: emptyShelf() };
  const inFlight = new Set<Promise<void>>();
  let closed = false;

  /** One for each that waits; beyond that, one at a time up to the target. */
  function refill(purpose: Purpose): void {
    const shelf = shelves[purpose];
    if (closed) return;
    while (shelf.starting < shelf.waiters.length) launch(purpose);
    if (shelf.starting === 0 && shelf.retry === null && shelf.idle.length < target[purpose]) launch(purpose);
  }

  function refillSoon(purpose: Purpose): void {
    const shelf = shelves[purpose];
    if (shelf.refill) clearTimeout(shelf.refill);
    const isLow = shelf.idle.length < target[purpose] / 2;
    if (isLow) refill(purpose);
    else shelf.refill = setTimeout(() => refill(purpose), REFILL_AFTER_MS);
  }

  function launch(purpose: Purpose): void {
    const shelf = shelves[purpose];
    shelf.starting++;
    const attempt = start(purpose)
      .then(
        (container) => {
          shelf.retryMs = RETRY_MS.first;
          return arrived(purpose, container);
        },
        (error) => failed(purpose, error),
      )
      .finally(() => {
        shelf.starting--;
        inFlight.delete(attempt);
        refill(purpose);
      });
    inFlight.add(attempt);
  }

  function arrived(purpose: Purpose, container: SandboxContainer): void {
    const shelf = shelves[purpose];
    if (closed) {
      discard(container);
      return;
    }
    const waiter = shelf.waiters.shift();
    if (waiter) {
      waiter.resolve({ container, warm: false });
      return;
    }
    // Whom it was started for may have gone meanwhile.
    if (shelf.idle.length >= target[purpose]) {
      discard(container);
      return;
    }
    shelf.idle.push({ container, since: steadyMs() });
    container.onClose(() => {
      const others = shelf.idle.filter((other) => other.container !== container);
      if (others.length === shelf.idle.length) return; // somebody's by now
      shelf.idle = others;
      discard(container);
      refill(purpose);
    });
  }

  function failed(purpose: Purpose, error: unknown): void {
    const shelf = shelves[purpose];
    const waiter = shelf.waiters.shift();
    if (waiter) waiter.reject(error);
    else logger.warn({ err: error, retryMs: shelf.retryMs }, 'cannot start an idle sandbox container');
    if (closed || shelf.retry) return;
    shelf.retry = setTimeout(() => {
      shelf.retry = null;
      refill(purpose);
    }, shelf.retryMs);
    shelf.retry.unref();
    shelf.retryMs = Math.min(shelf.retryMs * 2, RETRY_MS.most);
  }

  /** In the background: only {@link Pool.close} waits for it. */
  function discard(container: SandboxContainer): void {
    const removal = container
      .dispose()
      .catch((error) =>
        logger.warn({ err: error, container: container.id }, 'cannot remove a sandbox container'),
      )
      .finally(() => inFlight.delete(removal));
    inFlight.add(removal);
  }

  for (const purpose of ['run', 'compile'] as const) refill(purpose);

  return {
    idle: (purpose) => shelves[purpose].idle.length,
    async take(purpose, signal) {
      signal?.throwIfAborted();
      if (closed) throw new SandboxUnavailable('the sandbox is closed');
      const shelf = shelves[purpose];
      for (let oldest = shelf.idle.shift(); oldest; oldest = shelf.idle.shift()) {
        if (steadyMs() - oldest.since < MAX_AGE_MS) {
          refillSoon(purpose);
          return { container: oldest.container, warm: true };
        }
        discard(oldest.container);
      }
      return new Promise<Taken>((resolve, reject) => {
        const abort = () => {
          shelf.waiters = shelf.waiters.filter((other) => other !== waiter);
          reject(signal?.reason);
        };
        const waiter: Waiter = {
          resolve(taken) {
            signal?.removeEventListener('abort', abort);
            resolve(taken);
          },
          reject(error) {
            signal?.removeEventListener('abort', abort);
            reject(error);
          },
        };
        signal?.addEventListener('abort', abort, { once: true });
        shelf.waiters.push(waiter);
        refill(purpose);
      });
    },
    async close() {
      closed = true;
      for (const shelf of Object.values(shelves)) {
        for (const timer of [shelf.refill, shelf.retry]) if (timer) clearTimeout(timer);
        for (const waiter of shelf.waiters.splice(0))
          waiter.reject(new SandboxUnavailable('the sandbox is closed'));
        for (const { container } of shelf.idle.splice(0)) discard(container);
      }
      while (inFlight.size > 0) await Promise.all(inFlight); // what arrives late is discarded in turn
    },
  };
}

function emptyShelf(): Shelf {
  return { idle: [], waiters: [], starting: 0, refill: null, retryMs: RETRY_MS.first, retry: null };
}

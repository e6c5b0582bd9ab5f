import { SandboxUnavailable } from './sandbox.ts';

export interface TurnsOptions {
  /** How many run at once. */
  slots: number;
  /** More than this many waiting are refused at once, */
  maxWaiting: number;
  /** and so is whoever has waited this long. */
  maxWaitMs: number;
}

export interface Turns {
  /**
   * Resolves with what gives the turn back. Owners take turns, however many requests each has waiting. Throws
   * {@link SandboxUnavailable} under overload, and the signal's reason when aborted.
   */
  take(owner: string, signal?: AbortSignal): Promise<() => void>;
  waiting(): number;
}

interface Waiter {
  grant(): void;
}

/** Who runs next when more want to than processors allow. */
export function createTurns({ slots, maxWaiting, maxWaitMs }: TurnsOptions): Turns {
  let free = slots;
  let waiting = 0;
  /** In the order of the owners' next turns. */
  const queues = new Map<string, Waiter[]>();

  function next(): void {
    const first = queues.entries().next();
    if (first.done) {
      free++;
      return;
    }
    const [owner, queue] = first.value;
    const waiter = queue.shift();
    // To the end of the line, should more of the same owner's be waiting.
    queues.delete(owner);
    if (queue.length > 0) queues.set(owner, queue);
    waiter?.grant();
  }

  function release(): () => void {
    let given = false;
    return () => {
      if (given) return;
      given = true;
      next();
    };
  }

  function leave(owner: string, waiter: Waiter): void {
    const queue = queues.get(owner)?.filter((other) => other !== waiter) ?? [];
    if (queue.length > 0) queues.set(owner, queue);
    else queues.delete(owner);
  }

  return {
    waiting: () => waiting,
    async take(owner, signal) {
      signal?.throwIfAborted();
      if (free > 0) {
        free--;
        return release();
      }
      if (waiting >= maxWaiting) throw new SandboxUnavailable('too many programs are waiting');
      waiting++;
      let timer: NodeJS.Timeout | undefined;
      let abort: (() => void) | undefined;
      try {
        return await new Promise<() => void>((resolve, reject) => {
          const waiter = { grant: () => resolve(release()) };
          const giveUp = (error: unknown) => {
            leave(owner, waiter);
            reject(error);
          };
          abort = () => giveUp(signal?.reason);
          signal?.addEventListener('abort', abort);
          timer = setTimeout(() => giveUp(new SandboxUnavailable('waited too long for a turn')), maxWaitMs);
          queues.set(owner, [...(queues.get(owner) ?? []), waiter]);
        });
      } finally {
        waiting--;
        clearTimeout(timer);
        if (abort) signal?.removeEventListener('abort', abort);
      }
    },
  };
}

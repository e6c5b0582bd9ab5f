import { SandboxUnavailable } from './sandbox.ts';

export interface TurnsOptions {
  /** How many run at once. */
  slots: number;
  /** How many of these one owner may have, so that programs that only sleep keep nobody else waiting. */
  ownersShare: number;
  /** More than this many waiting are refused at once, */
  maxWaiting: number;
  /** and so are more than this many of one owner's. */
  maxWaitingOfOwner: number;
  /** Whoever has waited this long is refused, where the owner has had another turn meanwhile; */
  maxWaitMs: number;
  /** after this long in any case. */
  maxPatienceMs: number;
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
  /** Another of the owner's has had a turn since it came, or had one then: owners with none come first. */
  passedOver: boolean;
}

/** Who runs next when more want to than processors allow. */
export function createTurns(options: TurnsOptions): Turns {
  const { slots, ownersShare, maxWaiting, maxWaitingOfOwner, maxWaitMs, maxPatienceMs } = options;
  let waiting = 0;
  let running = 0;
  /** How many turns each has that has one. */
  const turnsOf = new Map<string, number>();
  /** In the order of the owners' next turns. */
  const queues = new Map<string, Waiter[]>();

  function mayRun(owner: string): boolean {
    return running < slots && (turnsOf.get(owner) ?? 0) < ownersShare;
  }

  /** Resolves to what gives it back. */
  function begin(owner: string): () => void {
    running++;
    turnsOf.set(owner, (turnsOf.get(owner) ?? 0) + 1);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      running--;
      const rest = (turnsOf.get(owner) ?? 0) - 1;
      if (rest > 0) turnsOf.set(owner, rest);
      else turnsOf.delete(owner);
      grantNext();
    };
  }

  function grantNext(): void {
    const eligible = [...queues].filter(([owner]) => mayRun(owner));
    const next = eligible.find(([, [first]]) => !first?.passedOver) ?? eligible[0];
    if (!next) return;
    const [owner, [waiter, ...rest]] = next;
    // To the end of the line, should more of the same owner's be waiting.
    queues.delete(owner);
    if (rest.length > 0) queues.set(owner, rest);
    for (const other of rest) other.passedOver = true;
    waiter?.grant();
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
      if (mayRun(owner)) return begin(owner);
      const queue = queues.get(owner) ?? [];
      if (waiting >= maxWaiting) throw new SandboxUnavailable('too many programs are waiting');
      if (queue.length >= maxWaitingOfOwner)
        throw new SandboxUnavailable("too many of this owner's programs are waiting");
      waiting++;
      let timer: NodeJS.Timeout | undefined;
      let abort: (() => void) | undefined;
      try {
        return await new Promise<() => void>((resolve, reject) => {
          const waiter: Waiter = {
            grant: () => resolve(begin(owner)),
            passedOver: turnsOf.has(owner),
          };
          const giveUp = (error: unknown) => {
            leave(owner, waiter);
            reject(error);
          };
          const tooLong = () => giveUp(new SandboxUnavailable('waited too long for a turn'));
          abort = () => giveUp(signal?.reason);
          signal?.addEventListener('abort', abort);
          timer = setTimeout(() => {
            if (waiter.passedOver) tooLong();
            else timer = setTimeout(tooLong, maxPatienceMs - maxWaitMs);
          }, maxWaitMs);
          queues.set(owner, [...queue, waiter]);
        });
      } finally {
        waiting--;
        clearTimeout(timer);
        if (abort) signal?.removeEventListener('abort', abort);
      }
    },
  };
}

import type { Logger } from 'pino';

export interface Rounds {
  /** Lets the round that is under way come to its end. */
  close(): Promise<void>;
}

interface Options {
  everyMs: number;
  logger: Pick<Logger, 'warn'>;
  /** What the log says of a round that failed. */
  failure: string;
}

/**
 * Looks again and again for what is to be done, one look after the other, and at once where one says that there was more than it takes.
 * A look that fails is followed by another.
 */
export function startRounds(
  look: (isClosing: () => boolean) => Promise<boolean>,
  { everyMs, logger, failure }: Options,
): Rounds {
  let isClosing = false;
  let round = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  next(0);
  return {
    async close() {
      isClosing = true;
      if (timer) clearTimeout(timer);
      await round;
    },
  };

  function next(ms: number): void {
    timer = setTimeout(() => {
      round = lookOnce().then((hasMore) => {
        if (!isClosing) next(hasMore ? 0 : everyMs);
      });
    }, ms);
  }

  async function lookOnce(): Promise<boolean> {
    try {
      return await look(() => isClosing);
    } catch (error) {
      if (!isClosing) logger.warn({ err: error }, failure);
      return false;
    }
  }
}

import { expect, type StreamEvent } from './client.ts';

/** All that the stream has brought so far, and what is waited for. */
export interface EventLog {
  /** Resolves with the first event, past or to come, that is the one asked for. */
  until(what: string, isIt: (event: StreamEvent) => boolean): Promise<StreamEvent>;
  lastSeq(): number;
}

const PATIENCE_MS = 90_000;

export function createEventLog(
  stream: AsyncIterable<StreamEvent>,
  show: (event: StreamEvent) => void,
): EventLog {
  const seen: StreamEvent[] = [];
  let wake = Promise.withResolvers<void>();
  let fault: unknown = null;

  const reading = (async () => {
    for await (const event of stream) {
      show(event);
      seen.push(event);
      const sleeping = wake;
      wake = Promise.withResolvers();
      sleeping.resolve();
    }
  })();
  reading.catch((error: unknown) => {
    fault = error; // told to whoever waits; after the last wait it is our own abort
    wake.resolve();
  });

  return {
    async until(what, isIt) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<'late'>((resolve) => {
        timer = setTimeout(() => resolve('late'), PATIENCE_MS);
      });
      try {
        for (let next = 0; ; ) {
          for (; next < seen.length; next++)
            if (isIt(seen[next] as StreamEvent)) return seen[next] as StreamEvent;
          if (fault !== null) throw fault;
          const outcome = await Promise.race([wake.promise, late]);
          expect(outcome !== 'late', `${what} did not come within ${PATIENCE_MS / 1_000} s`);
        }
      } finally {
        clearTimeout(timer);
      }
    },
    lastSeq: () => seen.reduce((last, { seq }) => seq ?? last, 0),
  };
}

import { Worker } from 'node:worker_threads';

/** How the reading of one text ended. */
export type ReadOutcome = 'ok' | 'time_limit' | 'memory_limit' | 'died' | 'fault';

/** One text could not be read; what was asked of others is not touched by it. */
export class TextUnread extends Error {
  override readonly name = 'TextUnread';
  readonly kind: string;
  readonly outcome: Exclude<ReadOutcome, 'ok'>;

  constructor(kind: string, outcome: Exclude<ReadOutcome, 'ok'>, options?: { cause: unknown }) {
    super(`${kind}: ${outcome}`, options);
    this.kind = kind;
    this.outcome = outcome;
  }
}

/** Functions that a thread offers, by name. What they take and give is cloned, so it is data alone. */
export type Works = Record<string, (...input: never[]) => unknown>;

/** What the thread is sent, and what it answers. */
export interface Job {
  kind: string;
  input: unknown[];
}
export type JobAnswer = { result: unknown } | { fault: unknown };

export interface ReaderThread<Offered extends Works> {
  /** One after the other. Throws {@link TextUnread}. */
  run<Kind extends keyof Offered & string>(
    kind: Kind,
    ...input: Parameters<Offered[Kind]>
  ): Promise<Awaited<ReturnType<Offered[Kind]>>>;
  close(): Promise<void>;
}

/**
 * A thread that reads hostile texts, with a limit of time for each and of memory for itself. It starts when first
 * needed. After anything but an answer it is thrown away, since a runtime in it may be broken for good, and the next text
 * is read by a new one.
 */
export function createReaderThread<Offered extends Works>(
  /** A module that calls `serveWorks`. */
  entry: URL,
  {
    limitMs,
    heapMb,
    onEnd,
  }: { limitMs: number; heapMb: number; onEnd: (kind: string, outcome: ReadOutcome) => void },
): ReaderThread<Offered> {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  return {
    run(kind, ...input) {
      const result = last.then(() => read({ kind, input }));
      last = result.catch(() => {});
      return result as ReturnType<ReaderThread<Offered>['run']> as never;
    },
    async close() {
      closed = true;
      await worker?.terminate();
      await last;
    },
  };

  async function read(job: Job): Promise<unknown> {
    if (closed) throw new TextUnread(job.kind, 'died');
    const current = worker ?? start();
    try {
      const result = await answerOf(current, job, limitMs);
      onEnd(job.kind, 'ok');
      return result;
    } catch (error) {
      worker = null;
      await current.terminate();
      if (error instanceof TextUnread && !closed) onEnd(job.kind, error.outcome);
      throw error;
    }
  }

  function start(): Worker {
    const started = new Worker(entry, {
      // No key and no secret of this process is a hostile text's business.
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
    started.unref();
    // One that dies between two texts.
    started.on('error', () => {});
    started.once('exit', () => {
      if (worker === started) worker = null;
    });
    worker = started;
    return started;
  }
}

/** Keeps the process alive until the answer is there. */
function answerOf(worker: Worker, job: Job, limitMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (outcome: Exclude<ReadOutcome, 'ok'>, cause?: unknown) =>
      settle(() => reject(new TextUnread(job.kind, outcome, { cause })));
    const timer = setTimeout(() => fail('time_limit'), limitMs);
    const onMessage = (answer: JobAnswer) =>
      'fault' in answer ? fail('fault', answer.fault) : settle(() => resolve(answer.result));
    const onError = (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory_limit' : 'died', error);
    const onExit = () => fail('died');
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(job);

    function settle(conclude: () => void): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      conclude();
    }
  });
}

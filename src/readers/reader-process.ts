import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

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

/** Functions that a reader offers, by name. What they take and give is cloned, so it is data alone. */
export type Works = Record<string, (...input: never[]) => unknown>;

/** What the process is sent, and what it answers. */
export interface Job {
  kind: string;
  input: unknown[];
}
export type JobAnswer = { result: unknown } | { fault: unknown };

/** How long the exit of a process may come after its channel was found closed. */
const EXIT_GRACE_MS = 200;

export interface ReaderProcess<Offered extends Works> {
  /** One after the other. Throws {@link TextUnread}. */
  run<Kind extends keyof Offered & string>(
    kind: Kind,
    ...input: Parameters<Offered[Kind]>
  ): Promise<Awaited<ReturnType<Offered[Kind]>>>;
  close(): Promise<void>;
}

/**
 * A process that reads hostile texts, with a limit of time for each and of memory for itself. It starts when first
 * needed. After anything but an answer it is killed, since a runtime in it may be broken for good, and the next text is
 * read by a new one. Not a thread: one that runs out of its memory in large steps takes the whole process with it.
 */
export function createReaderProcess<Offered extends Works>(
  /** A module that calls `serveWorks`. */
  entry: URL,
  {
    limitMs,
    heapMb,
    onEnd,
    isForOne = false,
  }: {
    limitMs: number;
    heapMb: number;
    onEnd: (kind: string, outcome: ReadOutcome) => void;
    /** Each text has a process of its own, which ends with it. */
    isForOne?: boolean;
  },
): ReaderProcess<Offered> {
  let child: ChildProcess | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  return {
    run(kind, ...input) {
      const result = last.then(() => read({ kind, input }));
      last = result.catch(() => {});
      return result as ReturnType<ReaderProcess<Offered>['run']> as never;
    },
    async close() {
      closed = true;
      if (child) await kill(child);
      await last;
    },
  };

  async function read(job: Job): Promise<unknown> {
    if (closed) throw new TextUnread(job.kind, 'died');
    const current = child ?? start();
    keepAlive(current, true);
    try {
      const result = await answerOf(current, job, limitMs);
      onEnd(job.kind, 'ok');
      if (isForOne) await end(current);
      return result;
    } catch (error) {
      await end(current);
      if (error instanceof TextUnread && !closed) onEnd(job.kind, error.outcome);
      throw error;
    } finally {
      keepAlive(current, false);
    }
  }

  async function end(current: ChildProcess): Promise<void> {
    child = null;
    await kill(current);
  }

  function start(): ChildProcess {
    const started = fork(fileURLToPath(entry), [], {
      execArgv: [`--max-old-space-size=${heapMb}`],
      serialization: 'advanced',
      // No key and no secret of this process is a hostile text's business.
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // A terminal's Ctrl-C reaches the whole group, and texts are read until the last answer has gone out.
      detached: true,
    });
    // One that dies between two texts.
    started.on('error', () => {});
    started.once('exit', () => {
      if (child === started) child = null;
    });
    child = started;
    return started;
  }
}

/** Whether this process waits for the other one before it ends. */
function keepAlive(child: ChildProcess, isBusy: boolean): void {
  if (isBusy) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

function answerOf(child: ChildProcess, job: Job, limitMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (outcome: Exclude<ReadOutcome, 'ok'>, cause?: unknown) =>
      settle(() => reject(new TextUnread(job.kind, outcome, { cause })));
    const timer = setTimeout(() => fail('time_limit'), limitMs);
    const onMessage = (answer: JobAnswer) =>
      'fault' in answer ? fail('fault', answer.fault) : settle(() => resolve(answer.result));
    const onError = (error: Error) => fail('died', error);
    // V8 gives up with an abort when its heap is full.
    const onExit = (_: number | null, signal: NodeJS.Signals | null) =>
      fail(signal === 'SIGABRT' ? 'memory_limit' : 'died');
    child.on('message', onMessage as (message: unknown) => void);
    child.on('error', onError).on('exit', onExit);
    child.send(job, (error) => {
      // The end of the process says more than that nobody listens any more.
      if (error) setTimeout(() => fail('died', error), EXIT_GRACE_MS);
    });

    function settle(conclude: () => void): void {
      clearTimeout(timer);
      child.off('message', onMessage as (message: unknown) => void);
      child.off('error', onError).off('exit', onExit);
      conclude();
    }
  });
}

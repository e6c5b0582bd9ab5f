import { Context } from '@temporalio/activity';

/** Well below the heartbeat time-outs, which are 5 s and more; a cancellation comes as the answer to one. */
const HEARTBEAT_MS = 1_000;

/** Does the work while telling Temporal that it goes on; `signal` says when Temporal no longer wants it. */
export async function beating<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const context = Context.current();
  context.heartbeat();
  const timer = setInterval(() => context.heartbeat(), HEARTBEAT_MS);
  try {
    return await work(context.cancellationSignal);
  } finally {
    clearInterval(timer);
  }
}

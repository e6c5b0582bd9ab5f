import { Context } from '@temporalio/activity';

/** Well below the heartbeat time-outs, which are 5 s and more. */
const HEARTBEAT_MS = 1_500;

/** Does the work while telling Temporal that it goes on; this is also how a cancellation arrives. */
export async function beating<Result>(work: () => Promise<Result>): Promise<Result> {
  const context = Context.current();
  context.heartbeat();
  const timer = setInterval(() => context.heartbeat(), HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

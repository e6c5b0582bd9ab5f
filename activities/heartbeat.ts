import { ApplicationFailure, CancelledFailure, Context } from '@temporalio/activity';
import { ApplicationFailureCategory } from '@temporalio/common';

/** Well below the heartbeat time-outs, which are 5 s and more; a cancellation comes as the answer to one. */
const HEARTBEAT_MS = 1_000;
/** Temporal's own pause would grow with each. */
const HANDED_ON_AFTER_MS = 200;
/** A second one only for a process that died: the activity itself asks models again and falls back. */
export const MODEL_TRIES = { tries: 2 };
/** The SDK's word for it. */
const STOPPING = 'WORKER_SHUTDOWN';

/** Kept by Temporal from one try to the next. */
interface Beat {
  /** How many tries of before were ended because their process was told to stop. */
  handedBack: number;
}

/**
 * Does the work while telling Temporal that it goes on; `signal` says when Temporal no longer wants it. It is given up after so
 * many `tries`, of which those are none that a stopping process has handed back: Temporal itself counts them alike, so its own
 * limit is larger.
 */
export async function beating<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  { tries = Number.POSITIVE_INFINITY }: { tries?: number } = {},
): Promise<Result> {
  const context = Context.current();
  const beat = lastBeat(context.info.heartbeatDetails);
  const triesBefore = context.info.attempt - 1 - beat.handedBack;
  if (triesBefore >= tries) throw ApplicationFailure.nonRetryable(`given up after ${tries} tries`);
  const signal = context.cancellationSignal;
  context.heartbeat(beat);
  const timer = setInterval(() => context.heartbeat(beat), HEARTBEAT_MS);
  try {
    return await work(signal);
  } catch (error) {
    if (isStopping(signal)) {
      context.heartbeat({ handedBack: beat.handedBack + 1 } satisfies Beat);
      throw handedBack();
    }
    if (signal.aborted || triesBefore + 1 < tries) throw error;
    throw ApplicationFailure.fromError(error, { nonRetryable: true });
  } finally {
    clearInterval(timer);
  }
}

/** Of an earlier Viva's there is none to be read. */
function lastBeat(details: unknown): Beat {
  const { handedBack } = (details ?? {}) as Partial<Beat>;
  return { handedBack: Number.isSafeInteger(handedBack) ? (handedBack as number) : 0 };
}

function isStopping({ reason }: AbortSignal): boolean {
  return reason instanceof CancelledFailure && reason.message === STOPPING;
}

/** A failure and no cancellation: of those the SDK does not send the last heartbeat. */
function handedBack(): ApplicationFailure {
  return ApplicationFailure.create({
    message: 'handed back by a process that stops',
    type: 'HandedBack',
    category: ApplicationFailureCategory.BENIGN,
    nextRetryDelay: HANDED_ON_AFTER_MS,
  });
}

import { setTimeout as delay } from 'node:timers/promises';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { steadyMs } from '../host/steady.ts';

const PAUSE_MS = 100;

/**
 * Sends an Update again, until a moment (of `steadyMs`), while the service says that no worker has looked at it: a workflow
 * task that was lost takes the Updates with it that it brought. None of them has acted, and none has another answer.
 */
export async function untilProcessed<Answer>(call: () => Promise<Answer>, until: number): Promise<Answer> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!isUnprocessed(error) || steadyMs() + PAUSE_MS >= until) throw error;
    }
    await delay(PAUSE_MS);
  }
}

export function isUnprocessed(error: unknown): boolean {
  return (
    error instanceof WorkflowUpdateFailedError &&
    error.cause instanceof ApplicationFailure &&
    error.cause.type === 'UnprocessedUpdate'
  );
}

import type { Client } from '@temporalio/client';
import { steadyMs } from '../host/steady.ts';
import { CommandNotStored } from './gateway.ts';

/** Why the store cannot be written now, and since when (by `steadyMs`); null when it can. */
export type StoreFault = () => { error: Error; since: number } | null;

/** A caller waits so long for a store that fails, ms: a short fault shows as a late answer. */
const PATIENCE_MS = 3_000;
const LOOK_EVERY_MS = 250;

/**
 * Waits for an answer of Temporal that comes only once the interview's events are stored. The activity that stores them
 * tries without end, so while the store fails there is none to wait for: throws {@link CommandNotStored} then.
 */
export async function whileStored<Answer>(
  { client, storeFault }: { client: Client; storeFault: StoreFault },
  call: () => Promise<Answer>,
): Promise<Answer> {
  const startedAt = steadyMs();
  const ending = new AbortController();
  const failed = Promise.withResolvers<never>();
  const timer = setInterval(() => {
    const fault = storeFault();
    if (!fault || steadyMs() - Math.max(startedAt, fault.since) < PATIENCE_MS) return;
    failed.reject(new CommandNotStored('the store cannot be written', { cause: fault.error }));
  }, LOOK_EVERY_MS);
  const answer = client.withAbortSignal(ending.signal, call);
  try {
    return await Promise.race([answer, failed.promise]);
  } finally {
    clearInterval(timer);
    ending.abort();
    // Of a call that was given up, nobody wants to know how it ended.
    answer.catch(() => undefined);
  }
}

import type { Connection } from '@temporalio/client';
import { DatabaseUnavailable } from '../database/unavailable.ts';
import type { Probe } from '../domain/probe.ts';
import { type MediaStore, MediaUnavailable } from '../media/store.ts';
import type { RedisLink } from '../redis/link.ts';

/** How long it has for the smallest question, ms. */
const ANSWER_WITHIN_MS = 10_000;

/** Without it live text stays in its process, and all else goes on. */
export async function lookAt(redis: RedisLink): Promise<Probe> {
  const probe = await timed(() => redis.ping());
  if (probe.status === 'ok') return probe;
  const detail =
    redis.refusal() === null ? 'not reachable' : 'does not take the user or password of REDIS_URL';
  return { ...probe, status: 'degraded', detail };
}

/** Without it nothing is recorded and none is heard, and all else goes on. */
export async function lookAtMedia(store: Pick<MediaStore, 'check'>): Promise<Probe> {
  const startedAt = performance.now();
  try {
    await store.check();
    return { status: 'ok', latencyMs: performance.now() - startedAt };
  } catch (error) {
    if (!(error instanceof MediaUnavailable)) throw error;
    return { status: 'degraded', latencyMs: performance.now() - startedAt, detail: error.message };
  }
}

/** How long Temporal took for the smallest question, ms. */
export async function pingTemporal(connection: Connection): Promise<number> {
  const startedAt = performance.now();
  await connection.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
    connection.workflowService.getSystemInfo({}),
  );
  return performance.now() - startedAt;
}

/** Says how it went, and never throws. */
export async function timed(ping: () => Promise<number>) {
  try {
    return { status: 'ok' as const, latencyMs: await ping() };
  } catch (error) {
    // What SQLite says of its file is for operators; other messages may hold an address.
    const detail =
      error instanceof DatabaseUnavailable ? error.message : error instanceof Error ? error.name : 'unknown';
    return { status: 'down' as const, latencyMs: 0, detail };
  }
}

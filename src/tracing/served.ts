import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServedRequest } from '../domain/served-request.ts';

/** What the code that runs now is done for. */
interface Served {
  requests: readonly ServedRequest[];
  /** The span that it is part of, as W3C's `traceparent`; null where nobody traces. */
  trace: string | null;
}

const storage = new AsyncLocalStorage<Served>();
const NOBODY: Served = { requests: [], trace: null };

export function servedNow(): Served {
  return storage.getStore() ?? NOBODY;
}

/** Runs `work`, and all that it leads to, for these requests. */
export function serveRequests<T>(requests: readonly ServedRequest[], work: () => T): T {
  return storage.run({ requests, trace: requests[0]?.trace ?? null }, work);
}

/** Runs `work` as part of this span. */
export function within<T>(trace: string, work: () => T): T {
  return storage.run({ ...servedNow(), trace }, work);
}

/** What is told of them elsewhere: each where this process is with it. */
export function requestsToPassOn(): ServedRequest[] {
  const { requests, trace } = servedNow();
  return requests.map((request, index) => (index === 0 && trace !== null ? { ...request, trace } : request));
}

/** For each line of the log: the request that it is about, or those. */
export function requestFields(): { request_id?: string; request_ids?: string[] } {
  return idsAsFields(servedNow().requests.map(({ id }) => id));
}

export function idsAsFields(ids: readonly string[]): { request_id?: string; request_ids?: string[] } {
  const [first, ...others] = ids;
  if (first === undefined) return {};
  return others.length === 0 ? { request_id: first } : { request_ids: [first, ...others] };
}

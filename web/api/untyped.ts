import type { createApi } from './client.ts';

type Call = (path: string, init: object) => Promise<{ data?: unknown }>;

/** Calls of an API whose contract is not written down yet. */
export function untyped(api: ReturnType<typeof createApi>): Record<'GET' | 'PUT' | 'POST' | 'DELETE', Call> {
  return api as never;
}

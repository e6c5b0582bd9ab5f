import type { Context } from './context.ts';

/** The interview that a call is about; for a start the one that it made. */
export function sessionOf({ state, body }: Pick<Context, 'state' | 'body'>): string | undefined {
  const id = (body as { session_id?: unknown } | null | undefined)?.session_id;
  return state.sessionId ?? (typeof id === 'string' ? id : undefined);
}

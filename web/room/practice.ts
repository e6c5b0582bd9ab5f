import type { SessionSnapshot } from '../session/session.ts';

/** Whether nothing of it counts. */
export function isPractice({ interview }: Pick<SessionSnapshot, 'interview'>): boolean {
  return interview?.practice ?? false;
}

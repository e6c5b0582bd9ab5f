import type { OutboxItem } from '../../session/session.ts';

/** Whether the end came before it: it still waits, or came too late. What was refused for another reason was answered. */
export function isCutOff({ state, problem }: OutboxItem): boolean {
  return state !== 'refused' || problem?.code === 'finished';
}

import type { Seat } from './session.ts';
import type { TabState } from './tabs.ts';

/** Who has the interview's seat by the server's word. */
export interface Holder {
  clientId: string;
  since: string;
}

/** Who writes, from the browser's word and the server's. */
export function seatOf(tab: TabState | null, holder: Holder | null, clientId: string): Seat {
  if (tab?.state === 'follower') return { state: 'tab', silent: tab.silent };
  if (tab === null || holder === null) return { state: 'asking' };
  return holder.clientId === clientId ? { state: 'mine' } : { state: 'elsewhere', since: holder.since };
}

/**
 * Whether a page may sit down without asking a person: where nobody sits, or an earlier page of this browser, which has let
 * go since this page leads. From another browser only a person takes the seat.
 */
export function isFree(holder: Holder | null, ownIds: readonly string[]): boolean {
  return holder === null || ownIds.includes(holder.clientId);
}

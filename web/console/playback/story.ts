import type { components } from '../../api/schema.d.ts';
import { EMPTY_FEED, fold } from '../../session/feed.ts';
import type { FeedItem } from '../../session/session.ts';

export type StoredEvent = components['schemas']['StoredEvent'];

/** Something that was said or that happened; `at` in ms since the interview began. */
export interface Happening {
  at: number;
  item: FeedItem;
}

/** What the events of an interview tell, in their order; `startedAt` in ms since the epoch. */
export function storyOf(events: readonly StoredEvent[], startedAt: number): Happening[] {
  const moments = new Map(events.map(({ seq, at }) => [seq, Math.max(0, Date.parse(at) - startedAt)]));
  const { items } = fold(EMPTY_FEED, events);
  return items.map((item) => ({ at: moments.get(item.seq) ?? 0, item }));
}

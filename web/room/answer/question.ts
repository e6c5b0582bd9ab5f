import type { FeedItem } from '../../session/session.ts';

/** What the interviewer has said last, unless a recording has answered it. */
export function questionIn(items: readonly FeedItem[]): (FeedItem & { kind: 'reply' }) | null {
  const asked = items.findLast((item) => item.kind === 'reply');
  if (asked?.kind !== 'reply') return null;
  const isAnswered = items.some((item) => item.kind === 'answer' && item.answers === asked.messageId);
  return isAnswered ? null : asked;
}

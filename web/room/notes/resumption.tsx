import { useEffect, useRef, useState } from 'react';
import { Banner } from '../../design/banner.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { watchSleep } from '../../session/sleep.ts';
import { systemTimers } from '../../session/timers.ts';
import type { RoomTexts } from '../../texts/en/room.ts';
import { useTexts } from '../../texts/provider.tsx';

const SHOWN_MS = 12_000;

/** What the page has come through. */
type News = { kind: 'reloaded' } | { kind: 'back' } | { kind: 'slept'; ms: number };

/** Says in a sentence, for a while, how things stand after a reload, a lost connection or a sleep. */
export function Resumption({ session }: { session: Session }) {
  const { banners: texts, length } = useTexts('room');
  const isUnderWay = usePart(session, ({ phase, feed }) => phase === 'open' && feed.items.length > 1);
  const news = useNews(session);
  if (news === null || !isUnderWay) return null;
  return (
    <Banner tone="good" isUrgent>
      <p>{sentenceOf(news, texts, length)}</p>
    </Banner>
  );
}

/** The latest, until it is old. */
function useNews(session: Session): News | null {
  const [news, tell] = useState<News | null>(() => (wasReloaded() ? { kind: 'reloaded' } : null));
  const connection = usePart(session, (snapshot) => snapshot.connection.state);
  const wasLost = useRef(false);
  useEffect(() => {
    if (news === null) return;
    const timer = window.setTimeout(() => tell(null), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [news]);
  useEffect(() => {
    if (connection === 'reconnecting' || connection === 'offline') wasLost.current = true;
    if (connection !== 'open' || !wasLost.current) return;
    wasLost.current = false;
    // A sleep has lost the connection, too, and says more.
    tell((before) => (before?.kind === 'slept' ? before : { kind: 'back' }));
  }, [connection]);
  useEffect(() => watchSleep(systemTimers, (ms) => tell({ kind: 'slept', ms })), []);
  return news;
}

function sentenceOf(news: News, texts: RoomTexts['banners'], length: RoomTexts['length']): string {
  return news.kind === 'slept' ? texts.slept(length(Math.round(news.ms / 1_000))) : texts[news.kind];
}

/** Of this room's page, not of one before it in the same document. */
function wasReloaded(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  if (!(navigation instanceof PerformanceNavigationTiming) || navigation.type !== 'reload') return false;
  return URL.parse(navigation.name)?.pathname === location.pathname;
}

import { useEffect, useRef, useState } from 'react';
import { Banner } from '../../design/banner.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { useSleep } from './sleep.ts';

const SHOWN_MS = 12_000;

/** Says in a sentence, for a while, how things stand after a reload, a lost connection or a sleep. */
export function Resumption({ session }: { session: Session }) {
  const sentence = useSentence(session);
  const [gone, setGone] = useState<string | null>(null);
  useEffect(() => {
    if (sentence === null) return;
    const timer = window.setTimeout(() => setGone(sentence), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [sentence]);
  if (sentence === null || sentence === gone) return null;
  return (
    <Banner tone="good" isUrgent>
      <p>{sentence}</p>
    </Banner>
  );
}

function useSentence(session: Session): string | null {
  const { banners: texts, length } = useTexts('room');
  const [sentence, say] = useState<string | null>(() => (wasReloaded() ? texts.reloaded : null));
  const connection = usePart(session, (snapshot) => snapshot.connection.state);
  const hasBegun = usePart(session, ({ feed }) => feed.items.length > 1);
  const wasLost = useRef(false);
  const slept = useSleep();

  useEffect(() => {
    if (connection === 'reconnecting' || connection === 'offline') wasLost.current = true;
    if (connection !== 'open' || !wasLost.current) return;
    wasLost.current = false;
    say(texts.back);
  }, [connection, texts]);
  useEffect(() => {
    if (slept !== null) say(texts.slept(length(Math.round(slept / 1_000))));
  }, [slept, texts, length]);
  return hasBegun ? sentence : null;
}

function wasReloaded(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload';
}

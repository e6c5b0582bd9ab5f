import { useEffect, useRef } from 'react';
import { useMedia } from '../room/layout/media.ts';
import { useTexts } from '../texts/provider.tsx';
import { openLevel } from './level.ts';

const FULL = 100;

/** How loud one's own sound is. It moves by itself: nothing else of the page is drawn again for it. */
export function LevelMeter({ stream }: { stream: MediaStream }) {
  const texts = useTexts('voice');
  const bar = useRef<HTMLMeterElement>(null);
  const isCalm = useMedia('(prefers-reduced-motion: reduce)');
  useEffect(
    () =>
      openLevel(stream, {
        isCalm,
        onLevel(level) {
          if (bar.current) bar.current.value = level;
        },
      }),
    [stream, isCalm],
  );
  return <meter ref={bar} className="level" aria-label={texts.level} min={0} max={FULL} />;
}

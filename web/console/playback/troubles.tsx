import { useMemo } from 'react';
import { Banner } from '../../design/banner.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { firstFrom, lastAt } from './bound.ts';
import type { Player, Playing } from './player.ts';
import type { Recording } from './recording.ts';
import { useMarkerText } from './use-marker-text.ts';
import { usePlaying } from './use-player.ts';

/** What is said stays so long, as somebody who watches counts it, ms. */
const STAYS_MS = 8_000;
/** So much at once; the list of marks has all. */
const MOST = 3;

/** What the edits do not show, said where it was. */
export function Troubles({ player, recording }: { player: Player; recording: Recording }) {
  const texts = useTexts('playback');
  const textOf = useMarkerText(recording.interview);
  const troubles = useMemo(() => recording.markers.filter(({ kind }) => kind === 'trouble'), [recording]);
  const until = usePlaying(player, ({ at }) => lastAt(troubles, at) + 1);
  const from = usePlaying(player, (playing) => firstFrom(troubles, since(playing)));
  if (from >= until) return null;
  return (
    <section className="playback-troubles" aria-label={texts.troubles}>
      {troubles.slice(Math.max(from, until - MOST), until).map((trouble) => (
        <Banner key={trouble.id} tone="warn">
          {textOf(trouble)}
        </Banner>
      ))}
    </section>
  );
}

function since({ at, speed }: Playing): number {
  return at - STAYS_MS * Math.max(1, speed);
}

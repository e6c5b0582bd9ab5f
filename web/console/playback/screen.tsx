import { memo, useEffect, useMemo, useState } from 'react';
import { useTexts } from '../../texts/provider.tsx';
import { CodePane } from './code-pane.tsx';
import { Facts } from './facts.tsx';
import { MarkFilter } from './mark-filter.tsx';
import { MarkList } from './mark-list.tsx';
import { MARKER_KINDS, type MarkerKind } from './markers.ts';
import type { Player } from './player.ts';
import type { Recording } from './recording.ts';
import { LatestResult } from './result.tsx';
import { Scrubber } from './scrubber.tsx';
import { Talk } from './talk.tsx';
import { Track } from './track.tsx';
import { Transport } from './transport.tsx';
import { usePlayer } from './use-player.ts';

/** The recording with its controls, at the moment that the page was opened for. */
export const Screen = memo(function Screen({ recording, at }: { recording: Recording; at: number }) {
  const texts = useTexts('playback');
  const player = usePlayer(at, recording.line);
  useSpace(player);
  const [kinds, setKinds] = useState<ReadonlySet<MarkerKind>>(() => new Set(MARKER_KINDS));
  const markers = useMemo(() => recording.markers.filter(({ kind }) => kinds.has(kind)), [recording, kinds]);
  const shared = { player, recording };
  return (
    <>
      <section className="playback-controls" aria-label={texts.controls}>
        <Transport {...shared} markers={markers} />
        <div>
          <Scrubber {...shared} markers={markers} />
          <Track recording={recording} markers={markers} />
        </div>
        <MarkFilter markers={recording.markers} kinds={kinds} onChange={setKinds} />
      </section>
      <div className="playback-stage">
        <CodePane {...shared} />
        <div className="playback-side">
          <Facts {...shared} />
          <LatestResult {...shared} />
          <Talk {...shared} />
        </div>
        <section className="playback-list" aria-labelledby="playback-list">
          <h2 id="playback-list">{texts.marks}</h2>
          <MarkList {...shared} markers={markers} />
        </section>
      </div>
    </>
  );
});

/** What the space bar does to by itself. */
const PRESSED =
  'a, button, input:not([type="range"]), select, textarea, summary, [role="combobox"], [role="dialog"]';

/** The space bar plays and stops, wherever it has nothing else to do. */
function useSpace(player: Player): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== ' ' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey)
        return;
      if (event.target instanceof Element && event.target.closest(PRESSED)) return;
      event.preventDefault();
      if (!event.repeat) player.toggle();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [player]);
}

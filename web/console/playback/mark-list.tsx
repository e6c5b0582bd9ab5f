import { memo, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../texts/provider.tsx';
import { lastAt } from './bound.ts';
import type { Marker } from './markers.ts';
import type { Player } from './player.ts';
import type { Recording } from './recording.ts';
import { timeText } from './time-text.ts';
import { useMarkerText } from './use-marker-text.ts';
import { usePlaying } from './use-player.ts';

/** Of a row, in CSS pixels, as the style sheet has it. */
const ROW = 32;
/** Rows that are drawn: those in sight, and as many before and behind as keys go to next. */
const DRAWN = 60;
const BEFORE = 20;

/** All marks as a list, for keys and for those who listen. Of a long one only what is near is drawn. */
export function MarkList({
  player,
  recording,
  markers,
}: {
  player: Player;
  recording: Recording;
  markers: readonly Marker[];
}) {
  const texts = useTexts('playback');
  const current = usePlaying(player, ({ at }) => lastAt(markers, at));
  const [top, setTop] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  // In the frame behind: to ask for a place now would lay out the page once more.
  useEffect(() => {
    const asked = requestAnimationFrame(() => follow(list.current, current));
    return () => cancelAnimationFrame(asked);
  }, [current]);
  const first = Math.max(0, Math.min(top - BEFORE, markers.length - DRAWN));
  const drawn = markers.slice(first, first + DRAWN);
  return (
    <ol
      ref={list}
      className="playback-marks"
      aria-label={texts.marks}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keys too
      tabIndex={0}
      onScroll={(event) => setTop(Math.floor(event.currentTarget.scrollTop / ROW))}
    >
      <Space rows={first} />
      {drawn.map((marker, index) => (
        <Row
          key={marker.id}
          player={player}
          recording={recording}
          marker={marker}
          place={first + index}
          of={markers.length}
          isCurrent={first + index === current}
        />
      ))}
      <Space rows={markers.length - first - drawn.length} />
    </ol>
  );
}

/** Drawn again when it becomes the one of the moment, or is it no more. */
const Row = memo(function Row(props: {
  player: Player;
  recording: Recording;
  marker: Marker;
  place: number;
  of: number;
  isCurrent: boolean;
}) {
  const { player, recording, marker, place, of, isCurrent } = props;
  const texts = useTexts('playback');
  const textOf = useMarkerText(recording.interview);
  return (
    <li aria-setsize={of} aria-posinset={place + 1}>
      <button
        type="button"
        className="playback-mark"
        aria-current={isCurrent ? 'time' : undefined}
        onClick={() => player.seek(marker.at)}
      >
        <span className={`mark-sample mark-${marker.kind}`} aria-hidden="true" />
        <span className="number soft">{timeText(marker.at)}</span>
        <span className="unseen">{texts.kinds[marker.kind]}: </span>
        <span className="playback-mark-text">{textOf(marker)}</span>
      </button>
    </li>
  );
});

/** Keeps the mark of the moment in sight, but not for who goes along the list by themselves. */
function follow(list: HTMLOListElement | null, current: number): void {
  if (list === null || current < 0 || list.contains(document.activeElement)) return;
  const top = current * ROW;
  const isSeen = top >= list.scrollTop && top + ROW <= list.scrollTop + list.clientHeight;
  if (!isSeen) list.scrollTop = top - list.clientHeight / 2;
}

/** The place of rows that are not drawn. */
function Space({ rows }: { rows: number }) {
  const space = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (space.current) space.current.style.height = `${rows * ROW}px`;
  }, [rows]);
  return rows > 0 && <li ref={space} aria-hidden="true" />;
}

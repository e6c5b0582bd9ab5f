import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTexts } from '../../texts/provider.tsx';
import { lastAt } from './bound.ts';
import type { Marker } from './markers.ts';
import type { Player } from './player.ts';
import type { Recording } from './recording.ts';
import { timeText } from './time-text.ts';
import { useMarkerText } from './use-marker-text.ts';

const STEP_MS = 5_000;
const PAGE_MS = 60_000;

/** How far each key goes; Home and End are the browser's. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -STEP_MS,
  ArrowDown: -STEP_MS,
  ArrowRight: STEP_MS,
  ArrowUp: STEP_MS,
  PageDown: -PAGE_MS,
  PageUp: PAGE_MS,
};

/** The time line as a control: it tells the time and what was there. */
export function Scrubber({
  player,
  recording,
  markers,
}: {
  player: Player;
  recording: Recording;
  markers: readonly Marker[];
}) {
  const texts = useTexts('playback');
  const textOf = useMarkerText(recording.interview);
  const input = useRef<HTMLInputElement>(null);
  const { end } = recording.line;

  // By hand: it moves with every frame.
  useEffect(() => {
    let told = -1;
    const show = () => {
      const { at, isPlaying, jumps } = player.get();
      if (input.current === null) return;
      input.current.value = String(Math.round(at));
      // Whoever listens is not told of each second that passes.
      if (isPlaying && jumps === told) return;
      told = jumps;
      const marker = markers[lastAt(markers, at)];
      const text = marker ? texts.place(timeText(at), textOf(marker)) : timeText(at);
      input.current.setAttribute('aria-valuetext', text);
    };
    show();
    return player.subscribe(show);
  }, [player, markers, textOf, texts]);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = KEYS[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    player.seek(player.get().at + by);
  };
  return (
    <input
      ref={input}
      type="range"
      className="playback-scrubber"
      aria-label={texts.line}
      min={0}
      max={Math.round(end)}
      step={1}
      defaultValue={Math.round(player.get().at)}
      onKeyDown={onKeyDown}
      onInput={(event) => player.seek(Number(event.currentTarget.value))}
    />
  );
}

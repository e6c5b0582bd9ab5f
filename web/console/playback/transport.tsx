import { announce } from '../../design/announce.ts';
import { Button } from '../../design/button.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Icon } from '../../design/icon.tsx';
import { Moment } from '../../design/moment.tsx';
import { Select } from '../../design/select.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { firstFrom } from './bound.ts';
import type { Marker } from './markers.ts';
import { type Player, SPEEDS } from './player.ts';
import type { Recording } from './recording.ts';
import { timeText } from './time-text.ts';
import { useMarkerText } from './use-marker-text.ts';
import { usePlaying } from './use-player.ts';

/** Play, pause, the jumps to what is shown on the line, and how fast it goes. */
export function Transport({
  player,
  recording,
  markers,
}: {
  player: Player;
  recording: Recording;
  /** Those that can be jumped to. */
  markers: readonly Marker[];
}) {
  const texts = useTexts('playback');
  const isPlaying = usePlaying(player, (playing) => playing.isPlaying);
  const speed = usePlaying(player, (playing) => playing.speed);
  const skipsIdle = usePlaying(player, (playing) => playing.skipsIdle);
  const textOf = useMarkerText(recording.interview);
  const jump = (marker: Marker | undefined) => {
    if (marker === undefined) return announce(texts.noMore);
    player.seek(marker.at);
    return announce(`${timeText(marker.at)}, ${textOf(marker)}`);
  };
  return (
    <div className="playback-transport">
      <Button onClick={() => jump(before(markers, player.get()))} aria-label={texts.previous}>
        <Icon name="previous" />
      </Button>
      <Button kind="main" className="playback-play" onClick={player.toggle}>
        <Icon name={isPlaying ? 'pause' : 'play'} />
        {isPlaying ? texts.pause : texts.play}
      </Button>
      <Button onClick={() => jump(after(markers, player.get()))} aria-label={texts.next}>
        <Icon name="next" />
      </Button>
      <Time player={player} recording={recording} />
      <div className="playback-settings">
        <Select
          label={texts.speed}
          isLabelUnseen
          value={String(speed)}
          choices={SPEEDS.map((value) => ({ value: String(value), label: texts.times(value) }))}
          onChoose={(chosen) => player.setSpeed(SPEEDS.find((value) => String(value) === chosen) ?? 1)}
        />
        <Checkbox label={texts.skipIdle} isChecked={skipsIdle} onChange={player.setSkipsIdle} />
      </div>
    </div>
  );
}

/** From the beginning, and on the clock on the wall. */
function Time({ player, recording: { startedAt, line } }: { player: Player; recording: Recording }) {
  const seconds = usePlaying(player, ({ at }) => Math.floor(at / 1_000));
  const at = new Date(startedAt + seconds * 1_000).toISOString();
  return (
    <p className="playback-time number">
      <strong>{timeText(seconds * 1_000)}</strong> / {timeText(line.end)}{' '}
      <span className="soft">
        <Moment at={at} isTimeOnly />
      </span>
    </p>
  );
}

/** While it plays, the one that was just passed is not the one that somebody wants to go back to. */
const PASSED_MS = 1_000;

function before(markers: readonly Marker[], { at, isPlaying, speed }: ReturnType<Player['get']>) {
  return markers[firstFrom(markers, at - (isPlaying ? PASSED_MS * speed : 0)) - 1];
}

function after(markers: readonly Marker[], { at }: ReturnType<Player['get']>) {
  return markers.slice(firstFrom(markers, at)).find((marker) => marker.at > at);
}

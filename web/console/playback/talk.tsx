import { useMemo, useRef, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { useStick } from '../../hooks/use-stick.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Item } from '../interview/item.tsx';
import { lastAt } from './bound.ts';
import type { Player } from './player.ts';
import type { Recording } from './recording.ts';
import { usePlaying } from './use-player.ts';

/** So many of the last lines are drawn, and so many more at each wish: a jump must not wait for a long talk. */
const LATEST = 20;
const EARLIER = 200;

/** What was said and what had happened up to the moment, and nothing of later. */
export function Talk({ player, recording }: { player: Player; recording: Recording }) {
  const texts = useTexts('playback');
  const { story, interview } = recording;
  const count = usePlaying(player, ({ at }) => lastAt(story, at) + 1);
  const [more, setMore] = useState(0);
  const log = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLOListElement>(null);
  useStick(log, content);
  const from = Math.max(0, count - LATEST - more);
  const shown = useMemo(() => story.slice(from, count), [story, from, count]);
  return (
    <section className="playback-talk conversation" aria-labelledby="playback-talk">
      <h2 id="playback-talk">{texts.talk}</h2>
      <div
        ref={log}
        className="conversation-log"
        role="log"
        aria-live="off"
        aria-labelledby="playback-talk"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keys too
        tabIndex={0}
      >
        {from > 0 && (
          <Button size="small" kind="quiet" onClick={() => setMore(more + EARLIER)}>
            {texts.earlier(from)}
          </Button>
        )}
        {count === 0 && <p className="soft">{texts.nothingSaid}</p>}
        <ol ref={content}>
          {shown.map(({ item }) => (
            <Item key={item.seq} item={item} interview={interview} />
          ))}
        </ol>
      </div>
    </section>
  );
}

import { useMemo, useState } from 'react';
import { Part } from '../../loading/part.tsx';
import { view } from '../../loading/view.tsx';
import type { FeedItem } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { eventText } from '../interview/event-text.ts';
import { lastAt } from './bound.ts';
import type { Player } from './player.ts';
import type { Recording } from './recording.ts';
import type { Happening } from './story.ts';
import { timeText } from './time-text.ts';
import { usePlaying } from './use-player.ts';

const ResultDetail = view(() => import('./result-detail.tsx'));

type Result = FeedItem & { kind: 'run' | 'verdict' };

/** The newest run or check up to the moment, as the candidate saw it then; all of it when somebody wants it. */
export function LatestResult({ player, recording }: { player: Player; recording: Recording }) {
  const texts = useTexts('playback');
  const shared = useTexts('console');
  const results = useMemo(() => recording.story.filter(isResult), [recording]);
  const place = usePlaying(player, ({ at }) => lastAt(results, at));
  const [isOpen, setOpen] = useState(false);
  const result = results[place];
  return (
    <section className="playback-result" aria-labelledby="playback-result">
      <h2 id="playback-result">{texts.result}</h2>
      {result === undefined ? (
        <p className="soft">{texts.noResult}</p>
      ) : (
        <>
          <p>
            {eventText(result.item, shared)}
            <span className="soft number"> · {timeText(result.at)}</span>
          </p>
          <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>{texts.details}</summary>
            {isOpen && (
              <Part>
                <ResultDetail key={result.item.seq} recording={recording} item={result.item} />
              </Part>
            )}
          </details>
        </>
      )}
    </section>
  );
}

function isResult(happening: Happening): happening is Happening & { item: Result } {
  return happening.item.kind === 'run' || happening.item.kind === 'verdict';
}

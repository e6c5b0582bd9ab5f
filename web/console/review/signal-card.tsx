import { useState } from 'react';
import { Link } from 'wouter';
import { Checkbox } from '../../design/checkbox.tsx';
import { Moment } from '../../design/moment.tsx';
import { Progress } from '../../design/progress.tsx';
import { useEver } from '../../hooks/use-ever.ts';
import { Figures } from '../../integrity/figures.tsx';
import type { Signal } from '../../integrity/query.ts';
import { Readings } from '../../integrity/readings.tsx';
import { Severity } from '../../integrity/severity.tsx';
import { useTexts } from '../../texts/provider.tsx';
import type { Interview } from '../interviews/query.ts';
import { playbackAddress } from '../playback/address.ts';
import { timeText } from '../playback/time-text.ts';
import type { Reading } from '../playback/use-recording.ts';
import { Around } from './around.tsx';
import { ChangeView } from './change-view.tsx';
import { stretchOf } from './evidence.ts';
import { SimilarTexts } from './similar-texts.tsx';

/** So much earlier a playback begins, in ms: what came before says much. */
const LEAD_MS = 15_000;

/** One signal; opened, with both readings and all that it rests on. */
export function SignalCard({
  signal,
  interview,
  reading: { recording, replaying, fault },
  isLooked,
  onToggle,
  onLooked,
}: {
  signal: Signal;
  interview: Interview;
  reading: Reading;
  isLooked: boolean;
  onToggle: (isOpen: boolean) => void;
  onLooked: (isLooked: boolean) => void;
}) {
  const texts = useTexts('review');
  const { kinds } = useTexts('integrity');
  const [isOpen, setOpen] = useState(false);
  const isShown = useEver(isOpen);
  const stretch = stretchOf(signal, Date.parse(interview.created_at));
  const toggle = (isNowOpen: boolean) => {
    setOpen(isNowOpen);
    onToggle(isNowOpen);
  };
  return (
    <li className="signal">
      <details onToggle={({ currentTarget }) => toggle(currentTarget.open)}>
        <summary>
          <h3>{kinds[signal.kind]}</h3>
          <Severity severity={signal.severity} />
          <span className="soft number">
            {timesOf(stretch)} · <Moment at={signal.from} isTimeOnly />
          </span>
        </summary>
        {isShown && (
          <div className="signal-body">
            <Readings suspicious={signal.suspicious} innocent={signal.innocent} />
            <Figures facts={signal.facts} />
            <p>
              <Link href={playbackAddress(interview.session_id, stretch.from - LEAD_MS)}>{texts.play}</Link>
            </p>
            {signal.kind === 'similar' && <SimilarTexts signal={signal} id={interview.session_id} />}
            {recording && replaying.isWhole ? (
              <>
                {signal.kind !== 'similar' && <ChangeView recording={recording} signal={signal} />}
                <Around recording={recording} stretch={stretch} />
              </>
            ) : (
              !fault && <Progress label={texts.evidence.loading} />
            )}
          </div>
        )}
      </details>
      <Checkbox label={texts.looked} isChecked={isLooked} onChange={onLooked} />
    </li>
  );
}

function timesOf({ from, to }: { from: number; to: number }): string {
  const [start, end] = [timeText(Math.max(0, from)), timeText(Math.max(0, to))];
  return start === end ? start : `${start}–${end}`;
}

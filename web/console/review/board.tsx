import { useState } from 'react';
import { Banner } from '../../design/banner.tsx';
import type { Integrity } from '../../integrity/query.ts';
import { useTexts } from '../../texts/provider.tsx';
import type { Interview } from '../interviews/query.ts';
import { useRecording } from '../playback/use-recording.ts';
import { Chain } from './chain.tsx';
import { Judgement } from './judgement.tsx';
import { lookedAt } from './looked.ts';
import { Past } from './past.tsx';
import { SignalCard } from './signal-card.tsx';
import { TimeLine } from './time-line.tsx';

/** The time line, the signals with what they rest on, and beside them the decision. */
export function Board({ interview, integrity }: { interview: Interview; integrity: Integrity }) {
  const texts = useTexts('review');
  const { none } = useTexts('integrity');
  const { signals, chain, reviews, appeal, appeal_until } = integrity;
  const reading = useRecording(interview.session_id);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [said, say] = useState<ReadonlyMap<string, boolean>>(new Map());
  const looked = lookedAt(signals, { opened, said });
  const toggle = (id: string, isOpen: boolean) => {
    setOpen((before) => withOrWithout(before, id, isOpen));
    if (isOpen) setOpened((before) => withOrWithout(before, id, true));
  };
  return (
    <>
      <p className="review-lead">{texts.lead}</p>
      <TimeLine reading={reading} signals={signals} open={open} />
      <div className="review-board">
        <section className="review-signals" aria-labelledby="signals">
          <h2 id="signals">{texts.signals}</h2>
          {signals.length === 0 ? <Banner>{none}</Banner> : <p className="soft">{texts.inOrder}</p>}
          <ol className="review-list">
            {signals.map((signal) => (
              <SignalCard
                key={signal.id}
                signal={signal}
                interview={interview}
                reading={reading}
                isLooked={looked.has(signal.id)}
                onToggle={(isOpen) => toggle(signal.id, isOpen)}
                onLooked={(isLooked) => say(new Map(said).set(signal.id, isLooked))}
              />
            ))}
          </ol>
          <Chain chain={chain} id={interview.session_id} />
        </section>
        <div className="review-side">
          <Judgement
            id={interview.session_id}
            looked={signals.flatMap(({ id }) => (looked.has(id) ? [id] : []))}
            all={signals.length}
          />
          <Past reviews={reviews} appeal={appeal} appealUntil={appeal_until} signals={signals} />
        </div>
      </div>
    </>
  );
}

function withOrWithout(ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const changed = new Set(ids);
  if (isIn) changed.add(id);
  else changed.delete(id);
  return changed;
}

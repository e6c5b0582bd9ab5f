import { useMemo } from 'react';
import type { Signal } from '../../integrity/query.ts';
import { Part } from '../../loading/part.tsx';
import { view } from '../../loading/view.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { CodeText } from '../interview/code-text.tsx';
import type { Recording } from '../playback/recording.ts';
import { timeText } from '../playback/time-text.ts';
import { changeIn } from './evidence.ts';

const TwoTexts = view(() => import('../../editor/two-texts.tsx'));

/** More pieces are counted only. */
const MOST_PIECES = 5;

/** What was put in, and the code before and after. */
export function ChangeView({ recording, signal }: { recording: Recording; signal: Signal }) {
  const { evidence: texts } = useTexts('review');
  const { kinds } = useTexts('integrity');
  const { code, startedAt } = recording;
  const change = useMemo(() => changeIn(code, signal, startedAt), [code, signal, startedAt]);
  if (change === null) return signal.kind === 'paste' && <p className="soft">{texts.noEdits}</p>;
  const { before, after, put, language } = change;
  return (
    <>
      {put.slice(0, MOST_PIECES).map(({ at, text }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is what stands at its place
        <section key={place} className="signal-part">
          <h4>
            {texts.put(text.length)} <span className="soft number">{timeText(at)}</span>
          </h4>
          <CodeText label={texts.putBy(kinds[signal.kind], text.length, timeText(at))} code={text} />
        </section>
      ))}
      {put.length > MOST_PIECES && <p className="soft">{texts.more(put.length - MOST_PIECES)}</p>}
      <section className="signal-part">
        <h4>{texts.change}</h4>
        {before.text === after.text ? (
          <p className="soft">{texts.unchanged}</p>
        ) : (
          <Part>
            <TwoTexts
              left={{ label: texts.codeBefore(timeText(before.at)), text: before.text }}
              right={{ label: texts.codeAfter(timeText(after.at)), text: after.text }}
              language={language}
            />
          </Part>
        )}
      </section>
    </>
  );
}

import { useTexts } from '../../texts/provider.tsx';
import type { Recording } from '../playback/recording.ts';
import { timeText } from '../playback/time-text.ts';
import { useMarkerText } from '../playback/use-marker-text.ts';
import { marksAround, type Stretch } from './evidence.ts';

/** What was done before the signal, meanwhile and after it. */
export function Around({ recording, stretch }: { recording: Recording; stretch: Stretch }) {
  const { evidence: texts } = useTexts('review');
  const textOf = useMarkerText(recording.interview);
  const marks = marksAround(recording.markers, stretch);
  return (
    <section className="signal-part">
      <h4>{texts.around}</h4>
      {marks.length === 0 ? (
        <p className="soft">{texts.nothingAround}</p>
      ) : (
        <ol className="around">
          {marks.map((marker, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a mark is what stands at its place
            <li key={place} className={isWithin(marker.at, stretch) ? 'around-within' : undefined}>
              <span className="soft number">{whenOf(marker.at, stretch, texts)}</span>
              <span dir="auto">{textOf(marker)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function isWithin(at: number, { from, to }: Stretch): boolean {
  return at >= from && at <= to;
}

function whenOf(
  at: number,
  { from, to }: Stretch,
  texts: { before: (time: string) => string; after: (time: string) => string; during: string },
): string {
  if (at < from) return texts.before(timeText(from - at));
  return at > to ? texts.after(timeText(at - to)) : texts.during;
}

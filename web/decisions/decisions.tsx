import { Moment } from '../design/moment.tsx';
import { useTexts } from '../texts/provider.tsx';
import type { Decision } from './query.ts';
import './decisions.css';

/** The decision that holds, then those that it replaces, the latest first; as much of each as there is to read. */
export function Decisions({ decisions }: { decisions: readonly Decision[] }) {
  const texts = useTexts('decisions');
  const [last, ...earlier] = decisions.toReversed();
  if (!last) return null;
  return (
    <>
      <Made decision={last} />
      {earlier.length > 0 && (
        <details>
          <summary>{texts.earlier(earlier.length)}</summary>
          <ol className="decisions-earlier">
            {earlier.map((decision) => (
              <li key={decision.seq}>
                <Made decision={decision} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function Made({
  decision: { at, decision, reasons, note, by, by_nickname: nickname },
}: {
  decision: Decision;
}) {
  const texts = useTexts('decisions');
  return (
    <div className="decision-made">
      <p>
        <strong>{decision ? texts.kinds[decision] : texts.decided}</strong>{' '}
        <span className="soft">
          <Moment at={at} />
          {by !== undefined && ` · ${nickname ?? texts.gone}`}
        </span>
      </p>
      {reasons && (
        <ul className="decision-reasons" aria-label={texts.reasons}>
          {reasons.map((reason, index) => (
            // They never change, and two may say the same.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells them apart
            <li key={index} dir="auto">
              {reason}
            </li>
          ))}
        </ul>
      )}
      {note && (
        <p className="decision-note" dir="auto">
          <span className="soft">{texts.noteOf}</span> {note}
        </p>
      )}
    </div>
  );
}

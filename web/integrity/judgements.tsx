import { Moment } from '../design/moment.tsx';
import { useTexts } from '../texts/provider.tsx';
import type { Integrity, Review, Signal } from './query.ts';
import './integrity.css';

/** What people decided and what the candidate says against it, newest first; with notes for those who may read them. */
export function Judgements({
  reviews,
  appeal,
  signals,
}: {
  reviews: readonly Review[];
  appeal: Integrity['appeal'];
  signals: readonly Signal[];
}) {
  const appealed = appeal === null ? [] : [{ at: appeal.at, view: <Appeal key="appeal" appeal={appeal} /> }];
  const decided = reviews.map((review) => ({
    at: review.at,
    view: <Decided key={review.review_id} review={review} signals={signals} />,
  }));
  const all = [...appealed, ...decided].sort((one, other) => other.at.localeCompare(one.at));
  return all.length > 0 && <ol className="judgements">{all.map(({ view }) => view)}</ol>;
}

function Decided({ review, signals }: { review: Review; signals: readonly Signal[] }) {
  const texts = useTexts('integrity');
  const { at, decision, note, signals: looked } = review;
  const kinds = signals.flatMap(({ id, kind }) => (looked.includes(id) ? [texts.kinds[kind]] : []));
  return (
    <li>
      <p>
        <strong>{texts.decisions[decision]}</strong>{' '}
        <span className="soft">
          <Moment at={at} />
        </span>
      </p>
      {note !== undefined && (
        <p className="written" dir="auto">
          {note}
        </p>
      )}
      <p className="soft">
        {texts.lookedAt(looked.length)}
        {kinds.length > 0 && `: ${[...new Set(kinds)].join(', ')}`}
      </p>
    </li>
  );
}

function Appeal({ appeal: { text, at } }: { appeal: NonNullable<Integrity['appeal']> }) {
  const { appeal: title } = useTexts('integrity');
  return (
    <li className="judgements-appeal">
      <p>
        <strong>{title}</strong>{' '}
        <span className="soft">
          <Moment at={at} />
        </span>
      </p>
      <p className="written" dir="auto">
        {text}
      </p>
    </li>
  );
}

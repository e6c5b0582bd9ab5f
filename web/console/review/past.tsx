import { Moment } from '../../design/moment.tsx';
import { Judgements } from '../../integrity/judgements.tsx';
import type { Integrity } from '../../integrity/query.ts';
import { useTexts } from '../../texts/provider.tsx';

/** Earlier decisions and the candidate's appeal, newest first. */
export function Past({
  reviews,
  appeal,
  appealUntil,
  signals,
}: Pick<Integrity, 'reviews' | 'appeal' | 'signals'> & { appealUntil: string | null }) {
  const { past: texts, ...words } = useTexts('review');
  return (
    <section className="review-part" aria-labelledby="past">
      <h2 id="past">{texts.title}</h2>
      {reviews.length === 0 && <p>{texts.none}</p>}
      <Judgements reviews={reviews} appeal={appeal} signals={signals} />
      {appeal === null && (
        <p className="soft">
          {words.noAppeal}
          {appealUntil !== null && Date.parse(appealUntil) > Date.now() && (
            <>
              {' '}
              {words.appealUntil} <Moment at={appealUntil} />
            </>
          )}
        </p>
      )}
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Decisions } from '../../decisions/decisions.tsx';
import { decisionsQuery } from '../../decisions/query.ts';
import { useTexts } from '../../texts/provider.tsx';

/** What the company has decided, as far as it shows that; nothing as long as there is nothing to show. */
export function Decided({ id }: { id: string }) {
  const texts = useTexts('decisions');
  const { data } = useQuery(decisionsQuery(id));
  if (!data || data.length === 0) return null;
  return (
    <section className="closing-part" aria-labelledby="decided">
      <h2 id="decided">{texts.own}</h2>
      <p>{texts.ownLead}</p>
      <Decisions decisions={data} />
    </section>
  );
}

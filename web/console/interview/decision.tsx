import { useQuery } from '@tanstack/react-query';
import { Decisions } from '../../decisions/decisions.tsx';
import { decisionsQuery } from '../../decisions/query.ts';
import { Progress } from '../../design/progress.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Failure } from '../failure.tsx';
import { DecisionForm } from './decision-form.tsx';
import './decision.css';

/** What people have decided about the candidate, and a form to decide: there once the report is. */
export function DecisionPart({ session, id }: { session: Session; id: string }) {
  const texts = useTexts('decisions');
  const isReady = usePart(session, ({ reportUrl }) => reportUrl !== null);
  const { data, error, isFetching, refetch } = useQuery({ ...decisionsQuery(id), enabled: isReady });
  if (!isReady) return null;
  return (
    <section className="decision-part" aria-labelledby="decision">
      <h2 id="decision">{texts.title}</h2>
      {!data && error && <Failure error={error} isBusy={isFetching} onAgain={() => void refetch()} />}
      {!data && !error && <Progress label={texts.loading} />}
      {data && (
        <>
          {data.length === 0 ? <p>{texts.none}</p> : <Decisions decisions={data} />}
          <p className="soft">{data.length === 0 ? texts.lead : texts.leadAfter}</p>
          <DecisionForm id={id} />
        </>
      )}
    </section>
  );
}

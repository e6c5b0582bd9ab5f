import { useQuery } from '@tanstack/react-query';
import { FormFault } from '../../account/form-fault.tsx';
import { Button } from '../../design/button.tsx';
import { Moment } from '../../design/moment.tsx';
import { Progress } from '../../design/progress.tsx';
import { Figures } from '../../integrity/figures.tsx';
import { Judgements } from '../../integrity/judgements.tsx';
import { integrityQuery, type Signal } from '../../integrity/query.ts';
import { Readings } from '../../integrity/readings.tsx';
import { Severity } from '../../integrity/severity.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { Appeal } from './appeal.tsx';
import { Decided } from './decided.tsx';
import './noticed.css';

/** What a person may look at, as its candidate sees it: with both readings, what was decided, and a word of their own. */
export default function Noticed({ id }: { id: string }) {
  const texts = useTexts('appeal');
  const { none } = useTexts('integrity');
  const { tryAgain } = useTexts('shared');
  const { data, error, isFetching, refetch } = useQuery(integrityQuery(id));
  if (!data) {
    return (
      <section className="closing-part">
        <h2>{texts.title}</h2>
        {error ? (
          <>
            <FormFault fault={error} />
            <p>
              <Button isBusy={isFetching} onClick={() => void refetch()}>
                {tryAgain}
              </Button>
            </p>
          </>
        ) : (
          <Progress label={texts.loading} />
        )}
      </section>
    );
  }
  const { signals, reviews, appeal, appeal_until: appealUntil } = data;
  const leftOut = signals.filter(({ kind }) => kind === 'suppressed');
  const seen = signals.filter(({ kind }) => kind !== 'suppressed');
  return (
    <>
      <section className="closing-part">
        <h2>{texts.title}</h2>
        <p>{texts.lead}</p>
        {seen.length === 0 ? <p>{none}</p> : <Signals signals={seen} />}
        {leftOut.length > 0 && (
          <>
            <h3>{texts.leftOut}</h3>
            <p>{texts.leftOutLead}</p>
            {leftOut.map(({ id: signalId, facts }) => (
              <Figures key={signalId} facts={facts} />
            ))}
          </>
        )}
        <h3>{texts.decisions}</h3>
        {reviews.length === 0 && <p>{texts.undecided}</p>}
        <Judgements reviews={reviews} appeal={null} signals={signals} />
      </section>
      <Decided id={id} />
      <Appeal id={id} sent={appeal} until={appealUntil} />
    </>
  );
}

function Signals({ signals }: { signals: readonly Signal[] }) {
  const { kinds } = useTexts('integrity');
  return (
    <ol className="noticed">
      {signals.map(({ id, kind, severity, from, suspicious, innocent, facts }) => (
        <li key={id}>
          <details>
            <summary>
              <strong>{kinds[kind]}</strong> <Severity severity={severity} />{' '}
              <span className="soft">
                <Moment at={from} isTimeOnly />
              </span>
            </summary>
            <div className="noticed-body">
              <Readings suspicious={suspicious} innocent={innocent} />
              <Figures facts={facts} />
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}

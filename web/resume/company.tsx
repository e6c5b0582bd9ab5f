import { useQuery } from '@tanstack/react-query';
import { Badge } from '../design/badge.tsx';
import { Banner } from '../design/banner.tsx';
import { Progress } from '../design/progress.tsx';
import { Failure } from '../home/failure.tsx';
import { useTexts } from '../texts/provider.tsx';
import { ClaimGroups } from './claims.tsx';
import { type Resume, resumeQuery } from './query.ts';
import './resume.css';

/** The résumé as the people of the company see it: what the candidate claims and confirms, and what they have hidden in it. */
export default function CompanyResume({ id }: { id: string }) {
  const { company: texts } = useTexts('resume');
  const { data, error, refetch } = useQuery(resumeQuery(id));
  return (
    <details className="resume-part">
      <summary>
        <h2>{texts.title}</h2>
      </summary>
      {data === undefined && (error ? <Failure fault={error} again={refetch} /> : <Progress />)}
      {data === null && <p className="soft">{texts.none}</p>}
      {data && <Shown resume={data} />}
    </details>
  );
}

function Shown({ resume }: { resume: Resume }) {
  const texts = useTexts('resume');
  const { company } = texts;
  return (
    <div className="resume-part">
      <p className="soft">{company.lead}</p>
      {resume.status === 'reading' && <p>{company.reading}</p>}
      {resume.status === 'failed' && (
        <Banner tone="warn">{texts.reasons[resume.reason ?? 'internal']}</Banner>
      )}
      {resume.status === 'ready' && resume.claims.length === 0 && <p>{texts.noClaims}</p>}
      <ClaimGroups
        claims={resume.claims}
        after={({ confirmed }) => (
          <Badge tone={confirmed ? 'good' : 'plain'}>
            {confirmed ? company.confirmed : company.unconfirmed}
          </Badge>
        )}
      />
      <Hidden texts={resume.hidden ?? []} />
    </div>
  );
}

function Hidden({ texts: found }: { texts: NonNullable<Resume['hidden']> }) {
  const { company: texts } = useTexts('resume');
  if (found.length === 0) return null;
  return (
    <section className="resume-part">
      <h3>{texts.hiddenTitle}</h3>
      <p className="soft">{texts.hiddenLead}</p>
      <ul className="resume-claims">
        {found.map(({ kind, page, text }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
          <li key={place}>
            <pre className="resume-hidden" dir="auto">
              {text}
            </pre>
            <span>
              <Badge tone="warn">{texts.hiddenKinds[kind]}</Badge> {texts.page(page)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

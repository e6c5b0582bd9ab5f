import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'wouter';
import { isProblem } from '../../api/problem.ts';
import { Banner } from '../../design/banner.tsx';
import { Progress } from '../../design/progress.tsx';
import { useTitle } from '../../design/title.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Candidate } from '../candidate.tsx';
import { Failure } from '../failure.tsx';
import { interviewQuery } from '../interviews/query.ts';
import { Files } from './files.tsx';
import { Links } from './links.tsx';
import '../company/company.css';

/** The report of one interview, for whoever is not in the console. */
export default function Sharing() {
  const texts = useTexts('sharing');
  useTitle(texts.title);
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, isFetching, refetch } = useQuery(interviewQuery(id));
  const isMissing = isProblem(error, 'not_found');
  return (
    <main className="console-page">
      <p>
        <Link href={`/interviews/${id}`}>{texts.back}</Link>
      </p>
      <div className="view-head">
        <h1>{texts.title}</h1>
        {data && (
          <p>
            <Candidate candidate={data.candidate} />
          </p>
        )}
      </div>
      {isMissing && <Banner>{texts.missing}</Banner>}
      {error && !isMissing && <Failure error={error} isBusy={isFetching} onAgain={() => void refetch()} />}
      {!error && !data && <Progress label={texts.loading} />}
      {data && !data.report_ready && <Banner>{texts.notReady}</Banner>}
      {data?.report_ready && (
        <>
          <Files id={id} />
          <Links id={id} />
        </>
      )}
    </main>
  );
}

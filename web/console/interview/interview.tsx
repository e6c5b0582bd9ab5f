import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'wouter';
import { isProblem } from '../../api/problem.ts';
import { Banner } from '../../design/banner.tsx';
import { Progress } from '../../design/progress.tsx';
import { useTitle } from '../../design/title.ts';
import { useTexts } from '../../texts/provider.tsx';
import { candidateName } from '../candidate-name.ts';
import { Failure } from '../failure.tsx';
import { interviewQuery } from '../interviews/query.ts';
import { Watch } from './watch.tsx';
import './interview.css';

/** One interview, beside the candidate or afterwards. */
export default function InterviewView() {
  const { id = '' } = useParams<{ id: string }>();
  const texts = useTexts('console').interview;
  const { data, error, isFetching, refetch } = useQuery({
    ...interviewQuery(id),
    staleTime: Number.POSITIVE_INFINITY,
  });
  useTitle(data?.candidate ? candidateName(data.candidate) : texts.title);
  return (
    <main className="console-page console-page-wide">
      <p>
        <Link href="/">{texts.back}</Link>
      </p>
      {error && isProblem(error, 'not_found') && (
        <>
          <h1>{texts.title}</h1>
          <Banner>{texts.missing}</Banner>
        </>
      )}
      {error && !isProblem(error, 'not_found') && (
        <Failure error={error} isBusy={isFetching} onAgain={() => void refetch()} />
      )}
      {!error && !data && <Progress label={texts.loading} />}
      {data && (data.candidate === undefined ? <Own id={id} /> : <Watch key={id} interview={data} />)}
    </main>
  );
}

/** Somebody of the company who takes an interview is its candidate, and nothing else. */
function Own({ id }: { id: string }) {
  const texts = useTexts('console').interview;
  return (
    <>
      <h1>{texts.title}</h1>
      <Banner>
        {texts.own} <a href={`/room/${id}`}>{texts.toRoom}</a>
      </Banner>
    </>
  );
}

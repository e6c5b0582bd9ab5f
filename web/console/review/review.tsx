import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import { isProblem } from '../../api/problem.ts';
import { Banner } from '../../design/banner.tsx';
import { Progress } from '../../design/progress.tsx';
import { useTitle } from '../../design/title.ts';
import { integrityQuery } from '../../integrity/query.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Candidate } from '../candidate.tsx';
import { Failure } from '../failure.tsx';
import { interviewQuery } from '../interviews/query.ts';
import { Board } from './board.tsx';
import './review.css';

/** What a person of the company may want to look at of an interview, and what they make of it. */
export default function ReviewView() {
  const { id = '' } = useParams<{ id: string }>();
  const texts = useTexts('review');
  const interview = useQuery({ ...interviewQuery(id), staleTime: Number.POSITIVE_INFINITY });
  const isTheirs = interview.data?.candidate !== undefined && !interview.data.practice;
  const integrity = useQuery({ ...integrityQuery(id), enabled: isTheirs });
  useTitle(texts.title);
  const page = (content: ReactNode) => (
    <main className="console-page console-page-wide review">
      <p>
        <Link href={`/interviews/${id}`}>{texts.back}</Link>
      </p>
      <h1>
        {texts.title}
        {interview.data?.candidate && (
          <>
            {' · '}
            <Candidate candidate={interview.data.candidate} />
          </>
        )}
      </h1>
      {content}
    </main>
  );
  if (isProblem(interview.error, 'not_found')) return page(<Banner>{texts.missing}</Banner>);
  const failed = [interview, integrity].find(({ error, data }) => error !== null && !data);
  if (failed?.error)
    return page(
      <Failure error={failed.error} isBusy={failed.isFetching} onAgain={() => void failed.refetch()} />,
    );
  if (interview.data?.practice) return page(<Banner>{texts.practice}</Banner>);
  if (interview.data && !isTheirs) {
    return page(
      <Banner>
        {texts.own} <a href={`/room/${id}`}>{texts.toRoom}</a>
      </Banner>,
    );
  }
  if (!interview.data || !integrity.data) return page(<Progress label={texts.loading} />);
  return page(<Board interview={interview.data} integrity={integrity.data} />);
}

import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { answerOf, api } from '../../api/client.ts';
import { isProblem } from '../../api/problem.ts';
import { Banner } from '../../design/banner.tsx';
import { Progress } from '../../design/progress.tsx';
import type { Signal } from '../../integrity/query.ts';
import { Part } from '../../loading/part.tsx';
import { view } from '../../loading/view.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { Failure } from '../failure.tsx';

const TwoTexts = view(() => import('../../editor/two-texts.tsx'));

const NONE: NonNullable<Signal['matches']> = [];

/** Two submissions for one task beside each other, with the parts marked that both have. */
export function SimilarTexts({ signal: { facts, matches = NONE }, id }: { signal: Signal; id: string }) {
  const { evidence: texts, loading } = useTexts('review');
  const other = typeof facts.other === 'object' ? facts.other : {};
  const otherId = other.session_id ?? '';
  const sides = [
    useQuery(submissionQuery(id, String(facts.submission_id))),
    useQuery(submissionQuery(otherId, other.submission_id ?? '')),
  ] as const;
  const [own, theirs] = sides;
  const [ownParts, theirParts] = useMemo(
    () => [matches.map(({ own }) => own), matches.map(({ other }) => other)],
    [matches],
  );
  const failed = sides.find(({ error }) => error !== null);
  return (
    <section className="signal-part">
      <h4>{texts.similar}</h4>
      {isProblem(theirs.error, 'not_found') ? (
        <Banner>{texts.otherGone}</Banner>
      ) : failed?.error ? (
        <Failure error={failed.error} isBusy={failed.isFetching} onAgain={() => void failed.refetch()} />
      ) : own.data && theirs.data ? (
        <>
          {matches.length > 0 && <p className="soft">{texts.sameParts(matches.length)}</p>}
          <Part>
            <TwoTexts
              left={{ label: texts.own, text: own.data.code, same: ownParts }}
              right={{ label: texts.other, text: theirs.data.code, same: theirParts }}
              language={own.data.language}
              isWhole
            />
          </Part>
          <p>
            <Link href={`/interviews/${otherId}`}>{texts.toOther}</Link>
          </p>
        </>
      ) : (
        <Progress label={loading} />
      )}
    </section>
  );
}

function submissionQuery(sessionId: string, submissionId: string) {
  return queryOptions({
    queryKey: ['submission', sessionId, submissionId],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/tasks/submissions/{submission_id}', {
          params: { path: { submission_id: submissionId }, query: { session_id: sessionId } },
          signal,
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

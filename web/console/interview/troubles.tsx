import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meQuery } from '../../api/me.ts';
import { explanationOf } from '../../api/problem.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session, Banner as Trouble } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';

/** What the server has refused to tell, with another try. Who is signed out by now is asked to sign in. */
export function Troubles({ session, onAgain }: { session: Session; onAgain: () => void }) {
  const texts = useTexts('shared');
  const queries = useQueryClient();
  const isSignedOut = usePart(session, ({ signedOut }) => signedOut);
  const problems = usePart(session, ({ banners }) => banners).filter(isProblem);
  useEffect(() => {
    if (isSignedOut) queries.setQueryData(meQuery.queryKey, null);
  }, [isSignedOut, queries]);
  return problems.map(({ id, problem }) => (
    <Banner key={id} tone="bad" isUrgent>
      <p>{explanationOf(problem)}</p>
      <p className="failure-again">
        <Button onClick={onAgain}>{texts.tryAgain}</Button>
      </p>
    </Banner>
  ));
}

function isProblem(trouble: Trouble): trouble is Trouble & { kind: 'problem' } {
  return trouble.kind === 'problem';
}

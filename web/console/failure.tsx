import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meQuery } from '../api/me.ts';
import { isProblem } from '../api/problem.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { useTexts } from '../texts/provider.tsx';

/** Something could not be read: what the server says of it, and another try. Who is signed out by now is asked to sign in. */
export function Failure({ error, isBusy, onAgain }: { error: Error; isBusy: boolean; onAgain: () => void }) {
  const texts = useTexts('shared');
  const queries = useQueryClient();
  const isSignedOut = isProblem(error, 'unauthenticated');
  useEffect(() => {
    if (isSignedOut) queries.setQueryData(meQuery.queryKey, null);
  }, [isSignedOut, queries]);
  return (
    <Banner tone="bad" isUrgent>
      <p>{isProblem(error) ? error.message : texts.unreachable}</p>
      <p className="failure-again">
        <Button isBusy={isBusy} onClick={onAgain}>
          {texts.tryAgain}
        </Button>
      </p>
    </Banner>
  );
}

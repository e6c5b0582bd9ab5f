import { useEffect, useState } from 'react';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { Progress } from '../design/progress.tsx';
import { type Failure, LOAD_FAILED } from '../texts/load-failed.ts';
import { useLocale } from '../texts/provider.tsx';
import { isUpdated } from './build.ts';
import { LoadFault } from './once.ts';

interface FailedProps {
  fault: Error;
  isPart: boolean;
  onAgain: () => void;
}

/** Why a view is not there, and what helps: to try again where it may come, to load the page where it cannot. */
export function Failed({ fault, isPart, onAgain }: FailedProps) {
  const failure = useFailure(fault);
  const texts = LOAD_FAILED[useLocale().locale];
  if (failure === null) return <Progress />;
  const { title, lead } = texts.failures[failure];
  const choices = (
    <p className="choices">
      {failure === 'unloaded' && (
        <Button kind="main" onClick={onAgain}>
          {texts.again}
        </Button>
      )}
      <Button kind={failure === 'unloaded' ? 'plain' : 'main'} onClick={() => location.reload()}>
        {texts.reload}
      </Button>
    </p>
  );
  if (isPart) {
    return (
      <Banner tone="warn" isUrgent>
        <p>
          <strong>{title}.</strong> {lead}
        </p>
        {choices}
      </Banner>
    );
  }
  return (
    <main className="page">
      <h1>{title}</h1>
      <p>{lead}</p>
      {choices}
    </main>
  );
}

/** Null until it is known. */
function useFailure(fault: Error): Failure | null {
  const [failure, setFailure] = useState<Failure | null>(fault instanceof LoadFault ? null : 'broken');
  useEffect(() => {
    if (!(fault instanceof LoadFault)) return;
    let isGone = false;
    void isUpdated().then((updated) => {
      if (!isGone) setFailure(updated ? 'updated' : 'unloaded');
    });
    return () => {
      isGone = true;
    };
  }, [fault]);
  return failure;
}

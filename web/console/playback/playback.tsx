import { usePrefetchQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'wouter';
import { isProblem } from '../../api/problem.ts';
import { Banner } from '../../design/banner.tsx';
import { Progress } from '../../design/progress.tsx';
import { useTitle } from '../../design/title.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Candidate } from '../candidate.tsx';
import { Failure } from '../failure.tsx';
import { momentIn } from './address.ts';
import { readQuery } from './queries.ts';
import { Screen } from './screen.tsx';
import { useRecording } from './use-recording.ts';
import './playback.css';

/** A whole interview on a time line: the code as it was typed, with the talk and the results as they were then. */
export default function Playback() {
  const { id = '' } = useParams<{ id: string }>();
  // React shows what it waited for a third of a second after it began to wait: nothing is read later for that.
  usePrefetchQuery(readQuery(id));
  const texts = useTexts('playback');
  const [address] = useSearchParams();
  const at = momentIn(address);
  const { recording, replaying, fault, isBusy, again } = useRecording(id);
  useTitle(texts.title);
  const isMissing = isProblem(fault, 'not_found');
  return (
    <main className="console-page console-page-wide playback">
      <p>
        <Link href={`/interviews/${id}`}>{texts.back}</Link>
      </p>
      <h1>
        {texts.title}
        {recording && (
          <>
            {' · '}
            <Candidate candidate={recording.interview.candidate} />
          </>
        )}
      </h1>
      {isMissing && <Banner>{texts.nothing}</Banner>}
      {fault && !isMissing && <Failure error={fault} isBusy={isBusy} onAgain={again} />}
      {!fault && !replaying.isWhole && (
        <div className="playback-loading">
          <Progress label={texts.loading} />
          <p className="soft number">{texts.read(replaying.edits)}</p>
        </div>
      )}
      {recording && (replaying.isWhole || replaying.records.length > 0) && (
        <Screen key={at} recording={recording} at={at} />
      )}
    </main>
  );
}

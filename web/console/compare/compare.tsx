import { useQueries } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { Banner } from '../../design/banner.tsx';
import { Moment } from '../../design/moment.tsx';
import { Progress } from '../../design/progress.tsx';
import { Table } from '../../design/table.tsx';
import { useTitle } from '../../design/title.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Candidate } from '../candidate.tsx';
import { Failure } from '../failure.tsx';
import { type Interview, interviewQuery } from '../interviews/query.ts';
import { Standing } from '../standing.tsx';
import { comparedIds } from './address.ts';
import { BandPicture, ScaleNames } from './band.tsx';
import { type Comparison, comparisonOf } from './comparison.ts';
import './compare.css';

/** What was measured of several candidates who were asked for the same, side by side: no order says who is better. */
export default function Compare() {
  const texts = useTexts('console').compare;
  useTitle(texts.title);
  const [address] = useSearchParams();
  const ids = comparedIds(address);
  const reads = useQueries({ queries: ids.map(interviewQuery) });
  // What was read once stays while it cannot be read again.
  const failed = reads.filter(({ error, data }) => error !== null && data === undefined);
  const interviews = reads.flatMap(({ data }) => data ?? []);
  const again = () => {
    for (const { refetch } of failed) void refetch();
  };
  return (
    <main className="console-page compare">
      <p>
        <Link href="/">{texts.back}</Link>
      </p>
      <h1>{texts.title}</h1>
      {failed[0]?.error ? (
        <Failure
          error={failed[0].error}
          isBusy={failed.some(({ isFetching }) => isFetching)}
          onAgain={again}
        />
      ) : interviews.length < ids.length ? (
        <Progress label={texts.loading} />
      ) : (
        <Measured comparison={comparisonOf(interviews)} />
      )}
    </main>
  );
}

function Measured({ comparison }: { comparison: Comparison }) {
  const texts = useTexts('console');
  if (comparison.kind !== 'alike') return <Banner>{texts.compare.obstacles[comparison.kind]}</Banner>;
  const { track, level, interviews, scale } = comparison;
  return (
    <>
      <p>
        {texts.compare.asked(texts.tracks[track], texts.levels[level])} {texts.compare.lead}
      </p>
      <Table<Interview>
        caption={texts.compare.title}
        isStacked
        rows={interviews}
        keyOf={({ session_id }) => session_id}
        columns={[
          {
            id: 'candidate',
            heading: texts.interviews.columns.candidate,
            cell: ({ session_id, candidate }) => (
              <Link href={`/interviews/${session_id}`}>
                <Candidate candidate={candidate} />
              </Link>
            ),
          },
          {
            id: 'finished',
            heading: texts.interviews.columns.finished,
            cell: ({ finished_at }) => finished_at && <Moment at={finished_at} />,
          },
          { id: 'fit', heading: texts.interviews.columns.result, cell: (row) => <Standing {...row} /> },
          {
            id: 'band',
            heading: <ScaleNames scale={scale} level={level} />,
            cell: (row) => <BandPicture interview={row} scale={scale} />,
          },
          {
            id: 'report',
            heading: texts.interviews.columns.report,
            cell: ({ session_id }) => (
              <a href={`/interview/${session_id}/report`}>{texts.interviews.columns.report}</a>
            ),
          },
        ]}
      />
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answerOf, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import { Badge } from '../design/badge.tsx';
import { Progress } from '../design/progress.tsx';
import { useLocale, useTexts } from '../texts/provider.tsx';
import { Failure } from './failure.tsx';

type Interview = components['schemas']['Interview'];

/** The newest interviews of whoever is signed in: to go on with, or to read the report of. */
export function Interviews() {
  const { interviews: texts } = useTexts('home');
  const { loading } = useTexts('shared');
  const { data, error, refetch } = useQuery({
    queryKey: ['interviews', 'own'],
    queryFn: () => answerOf(api.GET('/interviews')),
  });
  if (!data) return error ? <Failure fault={error} again={refetch} /> : <Progress label={loading} />;
  if (data.interviews.length === 0) return <p>{texts.none}</p>;
  return (
    <ul className="home-interviews">
      {data.interviews.map((interview) => (
        <Row key={interview.session_id} interview={interview} />
      ))}
    </ul>
  );
}

function Row({ interview }: { interview: Interview }) {
  const { interviews: texts, tracks, levels } = useTexts('home');
  const { locale } = useLocale();
  const begun = new Date(interview.created_at).toLocaleString(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const isOpen = interview.state !== 'finished';
  return (
    <li>
      <span>
        <strong>
          {tracks[interview.track]}, {levels[interview.level]}
        </strong>{' '}
        <time className="soft number" dateTime={interview.created_at}>
          {begun}
        </time>
      </span>
      {isOpen ? <Badge tone="good">{texts.open}</Badge> : <Badge>{texts.finished}</Badge>}
      <Way interview={interview} isOpen={isOpen} />
    </li>
  );
}

function Way({
  interview: { session_id: id, report_ready: isReady, report_to_candidate: extent },
  isOpen,
}: {
  interview: Interview;
  isOpen: boolean;
}) {
  const { interviews: texts } = useTexts('home');
  if (isOpen) return <Link href={`/room/${id}`}>{texts.goOn}</Link>;
  if (extent === 'none') return <span className="soft">{texts.withheld}</span>;
  // A page of the server's own.
  return isReady ? (
    <a href={`/interview/${id}/report`}>{texts.report}</a>
  ) : (
    <span className="soft">{texts.building}</span>
  );
}

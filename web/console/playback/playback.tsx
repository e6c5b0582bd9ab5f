import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'wouter';
import { Progress } from '../../design/progress.tsx';
import { useTitle } from '../../design/title.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Failure } from '../failure.tsx';
import { Item } from '../interview/item.tsx';
import { interviewQuery } from '../interviews/query.ts';
import { momentIn } from './address.ts';
import { eventsQuery } from './queries.ts';
import { storyOf } from './story.ts';

/** An interview as it was at a moment of it. */
export default function Playback() {
  const { id = '' } = useParams<{ id: string }>();
  const texts = useTexts('playback');
  const [address] = useSearchParams();
  const interview = useQuery({ ...interviewQuery(id), staleTime: Number.POSITIVE_INFINITY });
  const events = useQuery({ ...eventsQuery(id), staleTime: Number.POSITIVE_INFINITY });
  useTitle(texts.title);
  const failed = [interview, events].find(({ error }) => error !== null);
  const at = momentIn(address);
  return (
    <main className="console-page console-page-wide">
      <p>
        <Link href={`/interviews/${id}`}>{texts.back}</Link>
      </p>
      <h1>{texts.title}</h1>
      {failed?.error ? (
        <Failure error={failed.error} isBusy={failed.isFetching} onAgain={() => void failed.refetch()} />
      ) : interview.data && events.data ? (
        <ol aria-label={texts.byThen}>
          {storyOf(events.data, Date.parse(interview.data.created_at))
            .filter((happening) => happening.at <= at)
            .map(({ item }) => (
              <Item key={item.seq} item={item} interview={interview.data} />
            ))}
        </ol>
      ) : (
        <Progress label={texts.loading} />
      )}
    </main>
  );
}

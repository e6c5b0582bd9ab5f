import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Badge } from '../../design/badge.tsx';
import { Banner } from '../../design/banner.tsx';
import { Progress } from '../../design/progress.tsx';
import { usePart } from '../../hooks/use-part.ts';
import { Markdown } from '../../markdown/markdown.tsx';
import type { FeedItem, Session } from '../../session/session.ts';
import type { Outcome } from '../../session/wire.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Failure } from '../failure.tsx';
import type { Interview } from '../interviews/query.ts';
import { Code } from './code.tsx';
import { Programs } from './programs.tsx';
import { taskQuery } from './queries.ts';

/** One task of the interview, read again whenever an event says that something was done. */
export function TaskView({
  session,
  interview,
  given,
}: {
  session: Session;
  interview: Interview;
  given: { task_id: string; number: number };
}) {
  const { interview: texts, outcomes } = useTexts('console');
  const { session_id: id, locale } = interview;
  const news = usePart(session, ({ feed }) => newsOf(feed.items));
  const outcome = usePart(session, ({ feed }) => outcomeOf(feed.items, given.number));
  const { data, error, isFetching, refetch } = useQuery(taskQuery(id, given.task_id));
  useEffect(() => {
    if (news > 0) void refetch({ cancelRefetch: true });
  }, [news, refetch]);
  // What was read stays while the connection is lost, as the head of the view says.
  if (error && !data) return <Failure error={error} isBusy={isFetching} onAgain={() => void refetch()} />;
  if (!data) return <Progress label={texts.loading} />;
  const { task } = data;
  if (task === null) return <Banner>{texts.noTask}</Banner>;
  return (
    <>
      <p>
        {outcome === null ? (
          <span className="soft">{texts.attempts(task.attempts_left, task.max_attempts)}</span>
        ) : (
          <Badge tone={outcome === 'solved' ? 'good' : 'plain'}>{outcomes[outcome]}</Badge>
        )}
      </p>
      <details className="statement">
        <summary>{texts.statement}</summary>
        <div lang={locale}>
          <Markdown source={task.statement} />
        </div>
      </details>
      <Code id={id} task={task} isOpen={outcome === null} news={news} />
      <Programs task={task} />
    </>
  );
}

/** How a task ended; null while it is open. */
function outcomeOf(items: readonly FeedItem[], number: number): Outcome | null {
  const ends = items.flatMap((item) =>
    item.kind === 'state' && item.taskNumber === number && item.outcome !== null ? [item.outcome] : [],
  );
  return ends.at(-1) ?? null;
}

/** Number of the last event that says something of a task. */
function newsOf(items: readonly FeedItem[]): number {
  return items.findLast(({ kind }) => kind !== 'message' && kind !== 'reply')?.seq ?? 0;
}

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Banner } from '../../design/banner.tsx';
import { Progress } from '../../design/progress.tsx';
import { Select } from '../../design/select.tsx';
import { Markdown } from '../../markdown/markdown.tsx';
import type { FeedItem, Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Failure } from '../failure.tsx';
import { Code } from './code.tsx';
import { usePart } from './part.ts';
import { Programs } from './programs.tsx';
import { taskQuery } from './queries.ts';

/** The task that is worked on, with the code as it grows, or an earlier one. */
export function Work({ session, id }: { session: Session; id: string }) {
  const texts = useTexts('console').interview;
  const items = usePart(session, ({ feed }) => feed.items);
  const [chosen, setChosen] = useState<string | null>(null);
  const tasks = items.filter(isTask);
  const taskId = chosen ?? tasks.at(-1)?.task_id ?? null;
  return (
    <section className="work" aria-labelledby="work">
      <h2 id="work">{texts.work}</h2>
      {taskId === null ? (
        <Banner>{texts.noTask}</Banner>
      ) : (
        <>
          {tasks.length > 1 && (
            <Select
              label={texts.task}
              value={taskId}
              choices={tasks.map((task) => ({
                value: task.task_id,
                label: texts.taskName(task.number, task.title),
              }))}
              onChoose={(other) => setChosen(other === tasks.at(-1)?.task_id ? null : other)}
            />
          )}
          <TaskView
            key={taskId}
            session={session}
            id={id}
            taskId={taskId}
            isLast={taskId === tasks.at(-1)?.task_id}
            isOnly={tasks.length === 1}
          />
        </>
      )}
    </section>
  );
}

function TaskView({
  session,
  id,
  taskId,
  isLast,
  isOnly,
}: {
  session: Session;
  id: string;
  taskId: string;
  isLast: boolean;
  isOnly: boolean;
}) {
  const texts = useTexts('console').interview;
  const isFinished = usePart(session, ({ phase }) => phase === 'finished');
  const news = usePart(session, ({ feed }) => newsOf(feed.items));
  const { data, error, isFetching, refetch } = useQuery(taskQuery(id, taskId));
  useEffect(() => {
    if (news > 0) void refetch({ cancelRefetch: true });
  }, [news, refetch]);
  if (error) return <Failure error={error} isBusy={isFetching} onAgain={() => void refetch()} />;
  if (!data) return <Progress label={texts.loading} />;
  const { task } = data;
  if (task === null) return <Banner>{texts.noTask}</Banner>;
  return (
    <>
      <div className="task-head">
        {isOnly && <h3>{texts.taskName(task.number, task.title)}</h3>}
        <span className="soft">{texts.attempts(task.attempts_left, task.max_attempts)}</span>
      </div>
      <details className="statement">
        <summary>{texts.statement}</summary>
        <Markdown source={task.statement} />
      </details>
      <Code id={id} task={task} isOpen={isLast && !isFinished} news={news} />
      <Programs task={task} />
    </>
  );
}

function isTask(item: FeedItem): item is FeedItem & { kind: 'task' } {
  return item.kind === 'task';
}

/** Number of the last event that says something of a task. */
function newsOf(items: readonly FeedItem[]): number {
  return items.findLast(({ kind }) => kind !== 'message' && kind !== 'reply')?.seq ?? 0;
}

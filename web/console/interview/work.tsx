import { useState } from 'react';
import { Banner } from '../../design/banner.tsx';
import { Select } from '../../design/select.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { FeedItem, Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import type { Interview } from '../interviews/query.ts';
import { TaskView } from './task-view.tsx';

/** The task that is worked on, with the code as it grows, or an earlier one. */
export function Work({ session, interview }: { session: Session; interview: Interview }) {
  const texts = useTexts('console').interview;
  const tasks = usePart(session, ({ feed }) => feed.items).filter(isTask);
  const [chosen, setChosen] = useState<string | null>(null);
  const last = tasks.at(-1);
  const task = tasks.find(({ task_id }) => task_id === chosen) ?? last;
  return (
    <section className="work" aria-labelledby="work">
      <h2 id="work">{texts.work}</h2>
      {tasks.length > 1 && task && (
        <Select
          label={texts.task}
          value={task.task_id}
          choices={tasks.map(({ task_id, number, title }) => ({
            value: task_id,
            label: texts.taskName(number, title),
          }))}
          // Whoever chooses the last one goes on with those that come.
          onChoose={(taskId) => setChosen(taskId === last?.task_id ? null : taskId)}
        />
      )}
      {tasks.length === 1 && task && <h3>{texts.taskName(task.number, task.title)}</h3>}
      {task ? (
        <TaskView key={task.task_id} session={session} interview={interview} given={task} />
      ) : (
        <Banner>{texts.noTask}</Banner>
      )}
    </section>
  );
}

function isTask(item: FeedItem): item is FeedItem & { kind: 'task' } {
  return item.kind === 'task';
}

import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { usePart } from '../../hooks/use-part.ts';
import { Markdown } from '../../markdown/markdown.tsx';
import type { Session } from '../../session/session.ts';
import type { Task } from '../../session/wire.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Excerpt } from './excerpt.tsx';
import { GiveUp } from './give-up.tsx';
import { Hints } from './hints.tsx';
import { isOpen } from './obstacle.ts';
import { handleRequestKey } from './requests.ts';
import { TaskLimits } from './task-limits.tsx';
import { TaskOutcome } from './task-outcome.tsx';
import './task-pane.css';

/** What is asked: statement, examples, limits, hints, and the way out. */
export function TaskPane({ session }: { session: Session }) {
  const { task: texts } = useTexts('work');
  const task = usePart(session, (snapshot) => snapshot.task);
  return (
    <section
      className="task-pane"
      aria-label={texts.heading}
      onKeyDown={(event) => handleRequestKey(session, event)}
    >
      {task === null ? (
        <FirstTask session={session} />
      ) : (
        <OneTask key={task.task_id} session={session} task={task} />
      )}
    </section>
  );
}

function FirstTask({ session }: { session: Session }) {
  const { task: texts } = useTexts('work');
  const isBusy = usePart(session, ({ pending }) => pending.has('next'));
  const isCandidate = usePart(session, ({ role, phase }) => role === 'candidate' && phase === 'open');
  return (
    <>
      <p>{texts.none}</p>
      {isCandidate && (
        <p>
          <Button kind="main" size="large" isBusy={isBusy} onClick={() => session.actions.next()}>
            {texts.takeFirst}
          </Button>
        </p>
      )}
    </>
  );
}

function OneTask({ session, task }: { session: Session; task: Task }) {
  const { task: texts } = useTexts('work');
  const isActing = usePart(session, (snapshot) => snapshot.role === 'candidate' && isOpen(snapshot));
  const { difficulty, visible_tests } = task;
  return (
    <>
      <header className="task-head">
        <h2>{task.title}</h2>
        <p className="task-badges">
          <Badge>{texts.difficulty(difficulty.label, difficulty.rating)}</Badge>
        </p>
      </header>
      <TaskOutcome session={session} task={task} />
      <Markdown source={task.statement} />
      {visible_tests.length > 0 && (
        <section className="task-part">
          <h3>{texts.examples}</h3>
          {visible_tests.map(({ name, input, expected }) => (
            <div key={name} className="task-example">
              <Excerpt label={texts.input} text={input} />
              <Excerpt label={texts.expected} text={expected} />
            </div>
          ))}
        </section>
      )}
      <TaskLimits task={task} />
      <Hints session={session} task={task} isActing={isActing} />
      {isActing && <GiveUp session={session} />}
    </>
  );
}

import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Feed, Session } from '../../session/session.ts';
import type { Outcome, Task } from '../../session/wire.ts';
import { useTexts } from '../../texts/provider.tsx';

/** How a closed task ended, and the way on. */
export function TaskOutcome({ session, task }: { session: Session; task: Task }) {
  const { task: texts } = useTexts('work');
  const outcome = usePart(session, ({ feed }) => outcomeOf(feed, task.number));
  const isBusy = usePart(session, ({ pending }) => pending.has('next'));
  const mayGoOn = usePart(
    session,
    ({ role, interview }) => role === 'candidate' && interview?.state === 'feedback_ready',
  );
  if (outcome === null) return null;
  return (
    <Banner tone={outcome === 'solved' ? 'good' : 'plain'}>
      <p>{texts.outcomes[outcome]}</p>
      {mayGoOn && (
        <p className="task-next">
          <Button kind="main" isBusy={isBusy} onClick={() => session.actions.next()}>
            {texts.takeNext}
          </Button>
        </p>
      )}
    </Banner>
  );
}

function outcomeOf({ items }: Feed, taskNumber: number): Outcome | null {
  const last = items.findLast((item) => item.kind === 'state' && item.taskNumber === taskNumber);
  return last?.kind === 'state' ? last.outcome : null;
}

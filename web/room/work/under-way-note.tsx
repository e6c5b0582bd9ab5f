import { Button } from '../../design/button.tsx';
import { Progress } from '../../design/progress.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import type { Wait } from './under-way.ts';

/** How far a run or a check has come; a run can be ended. */
export function UnderWayNote({ session, waiting }: { session: Session; waiting: Wait }) {
  const { results: texts } = useTexts('work');
  const progress = usePart(session, ({ feed }) => feed.progress);
  const isCancelling = usePart(session, ({ pending }) => pending.has('cancel'));
  const isCandidate = usePart(session, ({ role }) => role === 'candidate');
  const isSent = waiting === 'run' || waiting === 'check';
  const known = isSent ? progress : null;
  const said = known ? texts.progress(known.done, known.total) : isSent ? texts.queued : texts.waiting;
  return (
    <div className="result-waiting">
      <Progress label={said} done={known?.done} total={known?.total} />
      <p className="soft number">{said}</p>
      {waiting === 'run' && isCandidate && (
        <Button isBusy={isCancelling} onClick={() => session.actions.cancel()}>
          {texts.cancel}
        </Button>
      )}
    </div>
  );
}

import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import './attempts.css';

/** Attempts of the open task: as many marks as there are, the ones left filled. */
export function Attempts({ session }: { session: Session }) {
  const { header } = useTexts('room');
  const left = usePart(session, ({ interview }) => interview?.attempts_left ?? 0);
  const most = usePart(session, ({ task }) => task?.max_attempts ?? 0);
  const isRunning = usePart(session, ({ clock }) => clock.deadlineAt !== null);
  if (!isRunning || most === 0) return null;
  return (
    <p className="attempts" title={header.attempts(left)}>
      <span className="attempts-marks" aria-hidden="true">
        {'■'.repeat(left)}
        <i>{'□'.repeat(Math.max(0, most - left))}</i>
      </span>
      <span className="attempts-word">{header.attempts(left)}</span>
    </p>
  );
}

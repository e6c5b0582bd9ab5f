import { Icon } from '../../design/icon.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { digitsOf, urgencyOf, useRemaining } from './remaining.ts';
import './clock.css';

/** Time left on the task, by the server's word. Silent by itself: what has to be heard of it is announced. */
export function Clock({ session }: { session: Session }) {
  const { header: texts } = useTexts('room');
  const clock = usePart(session, (snapshot) => snapshot.clock);
  const remaining = useRemaining(session, clock);
  if (remaining === null) return <p className="clock soft">{texts.noClock}</p>;
  const isStopped = clock.stoppedAt !== null;
  return (
    <p
      className={`clock clock-${urgencyOf(remaining)}`}
      role="timer"
      aria-label={isStopped ? texts.stopped : texts.timer}
      title={isStopped ? texts.stopped : texts.timer}
    >
      {isStopped && <Icon name="pause" />}
      <span className="number">{digitsOf(remaining)}</span>
    </p>
  );
}

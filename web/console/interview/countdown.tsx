import { useEffect, useState } from 'react';
import { Fact } from '../../design/fact.tsx';
import { usePart } from '../../hooks/use-part.ts';
import { remainingMs } from '../../session/facts.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { minutesOf } from './minutes.ts';

/** What is left of the task's time, by the server's clock; nothing while no task runs. */
export function Countdown({ session }: { session: Session }) {
  const texts = useTexts('console').interview;
  const clock = usePart(session, (snapshot) => snapshot.clock);
  const now = useServerNow(session, clock.deadlineAt !== null && clock.stoppedAt === null);
  const left = remainingMs(clock, now);
  if (left === null) return null;
  return (
    <Fact name={texts.left}>
      <span className="number">{minutesOf(left)}</span>
      {clock.stoppedAt !== null && <span className="soft"> {texts.stopped}</span>}
    </Fact>
  );
}

function useServerNow(session: Session, isTicking: boolean): number {
  const [now, setNow] = useState(session.serverNow);
  useEffect(() => {
    setNow(session.serverNow());
    if (!isTicking) return undefined;
    const timer = setInterval(() => setNow(session.serverNow()), 1_000);
    return () => clearInterval(timer);
  }, [session, isTicking]);
  return now;
}

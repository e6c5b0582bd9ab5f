import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';

/** How many attempts of the open task are left. */
export function Attempts({ session }: { session: Session }) {
  const { header } = useTexts('room');
  const left = usePart(session, ({ interview }) => interview?.attempts_left ?? 0);
  const isRunning = usePart(session, ({ clock }) => clock.deadlineAt !== null);
  return isRunning ? <p className="soft number">{header.attempts(left)}</p> : null;
}

import type { Line } from '../../session/line.ts';
import type { Session, SessionSnapshot } from '../../session/session.ts';
import type { Store } from '../../session/store.ts';
import type { DictationControls } from './dictation.ts';

/**
 * Ties what is recorded to this page and its session: a sign-in, a connection, the seat, the end. Gives what unties it: devices are let
 * go then, and what was recorded stays.
 */
export function attachDictation(
  session: Session,
  {
    line,
    store,
    controls,
    recover,
  }: { line: Line; store: Store; controls: DictationControls; recover: () => void },
): () => void {
  let before: SessionSnapshot = session.getSnapshot();
  const leave = () => {
    controls.leave();
    store.rest();
  };
  const stop = session.subscribe(() => {
    const now = session.getSnapshot();
    if (before.signedOut && !now.signedOut) line.signIn();
    if (before.connection.state !== 'open' && now.connection.state === 'open') line.wake();
    if (before.seat.state !== 'mine' && now.seat.state === 'mine') recover();
    if (before.phase !== 'finished' && now.phase === 'finished') void controls.discard();
    before = now;
  });
  addEventListener('pagehide', leave);
  addEventListener('online', line.wake);
  recover();
  return () => {
    stop();
    removeEventListener('pagehide', leave);
    removeEventListener('online', line.wake);
    leave();
  };
}

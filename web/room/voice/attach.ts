import type { Line } from '../../session/line.ts';
import type { Feed, Session, SessionSnapshot } from '../../session/session.ts';
import type { Store } from '../../session/store.ts';
import type { DictationControls } from './dictation.ts';

/**
 * Ties what is recorded to this page and its session: a sign-in, a connection, the seat, the task's time, the end. Gives what unties it:
 * devices are let go then, and what was recorded stays.
 */
export function attachDictation(
  session: Session,
  {
    line,
    store,
    controls,
    recover,
    giveUp,
  }: {
    line: Line;
    store: Store;
    controls: DictationControls;
    recover: () => void;
    /** Nothing can be sent any more. */
    giveUp: () => Promise<unknown>;
  },
): () => void {
  let before: SessionSnapshot = session.getSnapshot();
  const leave = () => {
    controls.leave();
    store.rest();
  };
  const stop = session.subscribe(() => {
    const now = session.getSnapshot();
    const { transcribing } = now.feed;
    if (before.signedOut && !now.signedOut) line.signIn();
    if (before.connection.state !== 'open' && now.connection.state === 'open') line.wake();
    if (before.seat.state !== 'mine' && now.seat.state === 'mine') recover();
    if (transcribing !== null && transcribing !== before.feed.transcribing) controls.hear(transcribing);
    if (isTimeUp(before.feed, now.feed)) controls.timeIsUp();
    if (before.phase !== 'finished' && now.phase === 'finished') void giveUp();
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

/** Whether a task's time has run out between the two. */
function isTimeUp(before: Feed, now: Feed): boolean {
  return now.items
    .slice(before.items.length)
    .some((item) => item.kind === 'state' && item.cause === 'deadline' && item.seq > before.seq);
}

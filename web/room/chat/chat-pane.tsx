import type { Session } from '../../session/session.ts';
import { Composer } from './composer.tsx';
import { Log } from './log.tsx';
import './chat.css';

/** The talk with the interviewer: what was said, and a place to answer. */
export function ChatPane({ session }: { session: Session }) {
  return (
    <div className="chat">
      <Log session={session} />
      <Composer session={session} />
    </div>
  );
}

import { usePart } from '../../hooks/use-part.ts';
import type { Session, Connection as State } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import './connection.css';

const TONES: Record<State['state'], 'good' | 'warn' | 'plain'> = {
  connecting: 'plain',
  open: 'good',
  following: 'good',
  reconnecting: 'plain',
  offline: 'warn',
  replaced: 'warn',
  ended: 'plain',
};

/** Whether what happens in the interview comes through. What is saved is told beside the editor. */
export function Connection({ session }: { session: Session }) {
  const { header } = useTexts('room');
  const state = usePart(session, ({ connection }) => connection.state);
  return (
    <p className={`connection connection-${TONES[state]}`}>
      <span className="connection-light" />
      <span className="connection-word">{header.connection[state]}</span>
    </p>
  );
}

import { Badge } from '../../design/badge.tsx';
import type { Tone } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Connection, Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';

const TONES: Record<Connection['state'], Tone> = {
  connecting: 'plain',
  open: 'good',
  following: 'good',
  reconnecting: 'plain',
  offline: 'bad',
  replaced: 'warn',
  ended: 'plain',
};

/** Whether what is shown is what happens: the state of the stream, with a way back where only a person may take it. */
export function Line({ session }: { session: Session }) {
  const texts = useTexts('console').interview;
  const { state } = usePart(session, (snapshot) => snapshot.connection);
  return (
    <p className="line">
      <span role="status">
        <Badge tone={TONES[state]}>{texts.connections[state]}</Badge>
      </span>
      {(state === 'replaced' || state === 'offline') && (
        <Button size="small" onClick={() => session.actions.reconnect()}>
          {texts.connect}
        </Button>
      )}
    </p>
  );
}

import { explanationOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { OutboxItem, Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { composition } from './composition.ts';
import { Speech } from './speech.tsx';

/** Messages that wait, are on their way, or were refused, with what can be done about those. */
export function Unsent({ session }: { session: Session }) {
  const outbox = usePart(session, (snapshot) => snapshot.outbox);
  const messages = outbox.filter((item) => item.kind === 'message');
  if (messages.length === 0) return null;
  return (
    <ol className="log-entries">
      {messages.map((item) => (
        <UnsentMessage key={item.id} session={session} item={item} />
      ))}
    </ol>
  );
}

function UnsentMessage({ session, item }: { session: Session; item: OutboxItem & { kind: 'message' } }) {
  const { chat } = useTexts('room');
  const why = item.state === 'refused' ? `${chat.refused}: ${explanationOf(item.problem)}` : chat[item.state];
  return (
    <Speech by="you" note={<span className={`unsent-${item.state}`}>{why}</span>}>
      <p className="speech-words" dir="auto">
        {item.text}
      </p>
      {item.state === 'refused' && (
        <p className="unsent-choices">
          <Button size="small" onClick={() => revise(session, item.id)}>
            {chat.editAgain}
          </Button>
          <Button size="small" kind="quiet" onClick={() => session.actions.dropItem(item.id)}>
            {chat.drop}
          </Button>
        </p>
      )}
    </Speech>
  );
}

/** Back into the composer, before whatever is written there. */
function revise(session: Session, id: string): void {
  const item = session.actions.reviseItem(id);
  if (item?.kind !== 'message') return;
  const { get, change } = composition(session);
  const text = [item.text, get().text].filter(Boolean).join('\n');
  const { voice } = item;
  const spoken = voice && { uploadId: voice.upload_id, words: voice.edited ? '' : item.text };
  change({ text, calls: get().calls + 1, ...(spoken && { spoken }) });
}

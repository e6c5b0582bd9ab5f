import { type FormEvent, useId, useState } from 'react';
import { explanationOf } from '../../api/problem.ts';
import { announce } from '../../design/announce.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session, SessionSnapshot } from '../../session/session.ts';
import type { RoomTexts } from '../../texts/en/room.ts';
import { useTexts } from '../../texts/provider.tsx';

/** Of the person's own words; the page's state needs some room too. */
const MOST_CHARACTERS = 1_500;

/** Tells the company that something does not work, with what this page knows about itself. */
export function ProblemDialog({
  session,
  isOpen,
  onClose,
}: {
  session: Session;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { problem: texts } = useTexts('room');
  return (
    <Dialog title={texts.title} isOpen={isOpen} onClose={onClose}>
      {isOpen && <ProblemForm session={session} onDone={onClose} />}
    </Dialog>
  );
}

function ProblemForm({ session, onDone }: { session: Session; onDone: () => void }) {
  const { problem: texts, header } = useTexts('room');
  const id = useId();
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const isBusy = usePart(session, ({ pending }) => pending.has('problem'));
  const [state] = useState(() =>
    texts.state(factsOf(session.getSnapshot(), { none: texts.none, connection: header.connection })),
  );

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === '') return setFault(texts.blank);
    const outcome = await session.actions.reportProblem(`${words.trim()}\n\n${state}`);
    if (!outcome.ok) return setFault(explanationOf(outcome.problem));
    announce(texts.sent);
    onDone();
  };

  return (
    <form className="problem" onSubmit={send}>
      <p>{texts.lead}</p>
      <div className="field">
        <label htmlFor={id}>{texts.label}</label>
        <textarea
          id={id}
          className="problem-words"
          rows={4}
          maxLength={MOST_CHARACTERS}
          value={words}
          aria-invalid={fault !== null || undefined}
          aria-describedby={`${id}-fault`}
          onChange={(event) => setWords(event.target.value)}
        />
        <p id={`${id}-fault`} className="field-fault">
          {fault}
        </p>
      </div>
      <div className="soft">
        <p>{texts.along}:</p>
        <p>{state}</p>
        <p>{texts.requests}</p>
      </div>
      <p className="dialog-choices">
        <Button type="submit" kind="main" isBusy={isBusy}>
          {texts.send}
        </Button>
      </p>
    </form>
  );
}

function factsOf(
  { connection, task, drafts, outbox }: SessionSnapshot,
  words: { none: string; connection: RoomTexts['header']['connection'] },
) {
  return {
    connection: words.connection[connection.state],
    task: task?.task_id ?? words.none,
    unsaved: Object.values(drafts).filter(({ saving }) => saving !== 'saved').length,
    waiting: outbox.length,
    page: `${window.innerWidth}×${window.innerHeight}, ${navigator.userAgent}`,
  };
}

import { explanationOf } from '../../api/problem.ts';
import { Banner, type Tone } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Banner as Note, Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { focusPane } from '../layout/focus.ts';
import { PracticeNote } from './practice-note.tsx';
import { Resumption } from './resumption.tsx';
import { SeatNote } from './seat-note.tsx';
import { timeOf } from './time.ts';
import './notes.css';

interface NotesProps {
  session: Session;
  onSignIn: () => void;
  onReport: () => void;
}

/** What a person should know now, each in a sentence with what can be done. Below the panes, so that nothing above them moves. */
export function Notes(props: NotesProps) {
  const { session } = props;
  const { banners: texts } = useTexts('room');
  const notes = usePart(session, ({ banners }) => banners);
  return (
    <section className="notes" aria-label={texts.label}>
      <PracticeNote session={session} />
      <Resumption session={session} />
      <SeatNote session={session} />
      {notes.map((note) => (
        <OneNote key={note.kind === 'problem' ? note.id : note.kind} note={note} {...props} />
      ))}
    </section>
  );
}

const TONES: Record<Note['kind'], Tone> = {
  signed_out: 'warn',
  offline: 'warn',
  replaced: 'warn',
  no_storage: 'warn',
  conflict: 'warn',
  problem: 'bad',
};

function OneNote({ note, ...props }: NotesProps & { note: Note }) {
  return (
    <Banner tone={TONES[note.kind]} isUrgent>
      <div className="note">
        <Words note={note} />
        <div className="note-actions">
          <Actions note={note} {...props} />
        </div>
      </div>
    </Banner>
  );
}

function Words({ note }: { note: Note }) {
  const { banners: texts, tag } = useTexts('room');
  switch (note.kind) {
    case 'signed_out':
      return <p>{texts.signedOut}</p>;
    case 'offline':
      return <p>{texts.offline(timeOf(note.since, tag))}</p>;
    case 'replaced':
      return <p>{texts.replaced}</p>;
    case 'no_storage':
      return <p>{texts.noStorage}</p>;
    case 'conflict':
      return <p>{texts.conflict}</p>;
    case 'problem':
      return (
        <p>
          {explanationOf(note.problem)}{' '}
          <span className="soft number">{texts.requestId(note.problem.request_id)}</span>
        </p>
      );
  }
}

function Actions({ note, session, onSignIn, onReport }: NotesProps & { note: Note }) {
  const { banners: texts } = useTexts('room');
  switch (note.kind) {
    case 'signed_out':
      return <Button onClick={onSignIn}>{texts.signIn}</Button>;
    case 'offline':
      return <Button onClick={session.actions.reconnect}>{texts.connectNow}</Button>;
    case 'replaced':
      return <Button onClick={session.actions.reconnect}>{texts.connectHere}</Button>;
    case 'conflict':
      return <Button onClick={() => focusPane('editor')}>{texts.showCode}</Button>;
    case 'problem':
      return (
        <>
          <Button kind="quiet" onClick={onReport}>
            {texts.report}
          </Button>
          <Button kind="quiet" onClick={() => session.actions.dismiss(note.id)}>
            {texts.dismiss}
          </Button>
        </>
      );
    default:
      return null;
  }
}

import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { Menu } from '../../design/menu.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import type { DialogName } from '../dialogs/dialogs.tsx';
import { isPractice } from '../practice.ts';
import { Attempts } from './attempts.tsx';
import { Clock } from './clock.tsx';
import { Connection } from './connection.tsx';
import { Watched } from './watched.tsx';
import './header.css';

/** Where the interview stands, and what concerns all of the room. */
export function Header({ session, onOpen }: { session: Session; onOpen: (dialog: DialogName) => void }) {
  const { header, menu } = useTexts('room');
  const isOwn = usePart(session, ({ role, phase }) => role === 'candidate' && phase === 'open');
  const takesResume = usePart(session, ({ interview }) => interview?.resume === 'optional');
  const entries = [
    { id: 'view', label: menu.view, onChoose: () => onOpen('view') },
    { id: 'keys', label: header.keys, onChoose: () => onOpen('keys') },
    { id: 'about', label: menu.about, onChoose: () => onOpen('about') },
    { id: 'sent', label: menu.sent, onChoose: () => onOpen('sent') },
    ...(isOwn && takesResume ? [{ id: 'resume', label: menu.resume, onChoose: () => onOpen('resume') }] : []),
    ...(isOwn
      ? [
          { id: 'problem', label: header.problem, onChoose: () => onOpen('problem') },
          { id: 'finish', label: menu.finish, onChoose: () => onOpen('finish') },
        ]
      : []),
  ];
  return (
    <header className="room-header">
      <Title session={session} />
      <div className="room-state">
        <Watched session={session} />
        <Connection session={session} />
        <Attempts session={session} />
        <Clock session={session} />
      </div>
      <div className="room-actions">
        {isOwn && (
          <Button kind="quiet" className="room-problem" onClick={() => onOpen('problem')}>
            {header.problem}
          </Button>
        )}
        <Menu label={header.menu} entries={entries} />
      </div>
    </header>
  );
}

function Title({ session }: { session: Session }) {
  const texts = useTexts('room');
  const interview = usePart(session, (snapshot) => snapshot.interview);
  const practice = usePart(session, isPractice);
  if (interview === null) return null;
  const { track, level, task_number: number, max_tasks: most, invitation } = interview;
  const { header } = texts;
  return (
    <div className="room-title">
      <h1>{texts.title(track, level)}</h1>
      {practice ? <Badge tone="warn">{texts.practice}</Badge> : null}
      {invitation && (
        <p className="room-company soft">
          <bdi>{invitation.organisation}</bdi>
        </p>
      )}
      <p className="soft number">{number > 0 ? header.task(number, most) : header.noTask(most)}</p>
    </div>
  );
}

import { useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { Badge } from '../../design/badge.tsx';
import { Banner, type Tone } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { usePart } from '../../hooks/use-part.ts';
import { Part } from '../../loading/part.tsx';
import { view } from '../../loading/view.tsx';
import { Markdown } from '../../markdown/markdown.tsx';
import type { Feed, FeedItem, Session } from '../../session/session.ts';
import type { Outcome } from '../../session/wire.ts';
import { useTexts } from '../../texts/provider.tsx';
import { composition } from '../chat/composition.ts';
import { Log } from '../chat/log.tsx';
import { isBlank } from '../chat/message.ts';
import type { DialogName } from '../dialogs/dialogs.tsx';
import { isPractice } from '../practice.ts';
import { RealInterview } from '../start/real-interview.tsx';
import { Afterwards } from './afterwards.tsx';
import { isCutOff } from './cut-off.ts';
import { Report } from './report.tsx';
import { taskEndings } from './task-endings.ts';
import './closing.css';

const Declaration = view(() => import('./declaration.tsx'));
/** Its code comes only where something could be said. */
const Lost = view(() => import('../voice/lost.tsx'));
const Noticed = view(() => import('./noticed.tsx'));

const TONES: Record<Outcome, Tone> = {
  solved: 'good',
  failed: 'plain',
  gave_up: 'plain',
  timed_out: 'plain',
  unfinished: 'plain',
};

/** After the end: what was done, the last words, the report, and the talk to read again. */
export default function Closing({
  session,
  onOpen,
}: {
  session: Session;
  onOpen: (dialog: DialogName) => void;
}) {
  const { closing: texts, practiceNote, menu } = useTexts('room');
  const practice = usePart(session, isPractice);
  const isOwn = usePart(session, ({ role }) => role === 'candidate');
  const isInvited = usePart(session, ({ interview }) => Boolean(interview?.invitation));
  const hasUnsent = useUnsent(session);
  return (
    <main className="closing">
      <div className="closing-card">
        <h1>{practice ? practiceNote.done : texts.title}</h1>
        <p>{practice ? practiceNote.doneLead : texts.lead}</p>
        {hasUnsent && <Banner tone="warn">{texts.unsent}</Banner>}
        {isOwn && <LostPart session={session} />}
        {practice && isOwn && (
          <p>
            <RealInterview session={session} label={practiceNote.start} isMain />
          </p>
        )}
        {!practice && <Report session={session} />}
        <LastWord session={session} />
        {!practice && <Tasks session={session} />}
        {isOwn && !practice && <Afterwards session={session} />}
        {isOwn && !practice && <NoticedPart session={session} />}
        {isInvited && !practice && (
          <Part>
            <Declaration />
          </Part>
        )}
        {isOwn && (
          <p className="closing-more">
            <Button kind="quiet" onClick={() => onOpen('about')}>
              {menu.about}
            </Button>
            <Button kind="quiet" onClick={() => onOpen('sent')}>
              {menu.sent}
            </Button>
            <Button kind="quiet" onClick={() => onOpen('view')}>
              {menu.view}
            </Button>
            <Link className="button button-quiet" href="/my-data">
              {texts.data}
            </Link>
          </p>
        )}
      </div>
      <section className="closing-talk" aria-labelledby="closing-talk">
        <h2 id="closing-talk">{texts.talk}</h2>
        <Log session={session} />
      </section>
    </main>
  );
}

/** Whether something was written and had not been sent at the end. */
function useUnsent(session: Session): boolean {
  const isCut = usePart(session, ({ outbox }) => outbox.some(isCutOff));
  const { subscribe, get } = composition(session);
  const { text, spoken } = useSyncExternalStore(subscribe, get);
  return isCut || (spoken === null && !isBlank(text));
}

function LostPart({ session }: { session: Session }) {
  const interview = usePart(session, (snapshot) => snapshot.interview);
  if (!interview?.voice && !interview?.video) return null;
  return (
    <Part fallback={null}>
      <Lost session={session} interview={interview} />
    </Part>
  );
}

function NoticedPart({ session }: { session: Session }) {
  const id = usePart(session, ({ interview }) => interview?.session_id ?? null);
  return (
    id !== null && (
      <Part>
        <Noticed id={id} />
      </Part>
    )
  );
}

function LastWord({ session }: { session: Session }) {
  const { closing: texts } = useTexts('room');
  const last = usePart(session, ({ feed }) => lastReply(feed));
  if (last?.kind !== 'reply') return null;
  return (
    <section className="closing-part">
      <h2>{texts.lastWord}</h2>
      <Markdown source={last.text} />
    </section>
  );
}

/** Null where nothing was said after the greeting. */
function lastReply({ items }: Feed): FeedItem | null {
  return items.findLast(({ kind, seq }) => kind === 'reply' && seq > 1) ?? null;
}

function Tasks({ session }: { session: Session }) {
  const { closing: texts } = useTexts('room');
  const items = usePart(session, ({ feed }) => feed.items);
  const endings = taskEndings(items);
  return (
    <section className="closing-part">
      <h2>{texts.tasks}</h2>
      {endings.length === 0 && <p className="soft">{texts.noTasks}</p>}
      <ol className="closing-tasks">
        {endings.map(({ number, title, outcome }) => (
          <li key={number}>
            <span>{texts.task(number, title)}</span>
            {outcome && <Badge tone={TONES[outcome]}>{texts.outcomes[outcome]}</Badge>}
          </li>
        ))}
      </ol>
    </section>
  );
}

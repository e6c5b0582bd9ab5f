import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { Progress } from '../design/progress.tsx';
import { usePart } from '../hooks/use-part.ts';
import { useSession } from '../hooks/use-session.ts';
import { laterView } from '../loading/later-view.ts';
import { Part } from '../loading/part.tsx';
import type { Session } from '../session/session.ts';
import { useLocale, useTexts } from '../texts/provider.tsx';
import { Announcements } from './announcements.tsx';
import { Floor } from './floor.tsx';
import { Missing } from './missing.tsx';

const SignIn = laterView(() => import('./sign-in.tsx'));

/** The room of one interview, from its opening to its closing. */
export default function Room({ params: { sessionId } }: { params: { sessionId: string } }) {
  const session = useSession(sessionId);
  return session ? <OpenRoom key={sessionId} session={session} /> : <Progress />;
}

function OpenRoom({ session }: { session: Session }) {
  const phase = usePart(session, (snapshot) => snapshot.phase);
  const locale = usePart(session, ({ interview }) => interview?.locale ?? null);
  const { choose } = useLocale();
  // The room speaks the interview's language, until its reader chooses another.
  useEffect(() => {
    if (locale) choose(locale);
  }, [locale, choose]);

  if (phase === 'loading') return <Loading session={session} />;
  if (phase === 'missing') return <Missing />;
  return (
    <>
      <Announcements session={session} />
      <Floor session={session} isOver={phase === 'finished'} />
    </>
  );
}

/** Whoever comes without a sign-in is asked for it: until then there is nothing to show, and whoever does not want to leaves. */
function Loading({ session }: { session: Session }) {
  const [, goTo] = useLocation();
  const isOut = usePart(session, ({ signedOut }) => signedOut);
  return (
    <>
      <Reading session={session} />
      {isOut && (
        <Part fallback={null}>
          <SignIn session={session} isGuest={false} isOpen onClose={() => goTo('/')} />
        </Part>
      )}
    </>
  );
}

/** That the interview is being read, or why it cannot be. */
function Reading({ session }: { session: Session }) {
  const { unreachable, tryAgain } = useTexts('shared');
  const isOffline = usePart(session, ({ connection }) => connection.state === 'offline');
  const problem = usePart(session, ({ banners }) => banners.find(({ kind }) => kind === 'problem'));
  if (!isOffline && problem?.kind !== 'problem') return <Progress />;
  return (
    <main className="page">
      <Banner tone="bad" isUrgent>
        <p>{problem?.kind === 'problem' ? problem.problem.detail : unreachable}</p>
        <p>
          <Button onClick={isOffline ? session.actions.reconnect : () => location.reload()}>
            {tryAgain}
          </Button>
        </p>
      </Banner>
    </main>
  );
}

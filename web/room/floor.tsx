import { useCallback, useState } from 'react';
import { useMe } from '../api/me.ts';
import { useTitle } from '../design/title.ts';
import { useEver } from '../hooks/use-ever.ts';
import { usePart } from '../hooks/use-part.ts';
import { laterView } from '../loading/later-view.ts';
import { Part } from '../loading/part.tsx';
import { isChosen } from '../resume/chosen.ts';
import type { Session } from '../session/session.ts';
import { useTexts } from '../texts/provider.tsx';
import type { DialogName } from './dialogs/dialogs.tsx';
import { useFreshToken } from './fresh-token.ts';
import { Header } from './header/header.tsx';
import { Layout } from './layout/layout.tsx';
import { Notes } from './notes/notes.tsx';
import { isPractice } from './practice.ts';
import { useObservation } from './telemetry/observation.ts';
import './floor.css';

const Closing = laterView(() => import('./closing/closing.tsx'));
const Dialogs = laterView(() => import('./dialogs/dialogs.tsx'));
const SignIn = laterView(() => import('./sign-in.tsx'));

/** All of a room: header, panes or closing, notes, and the windows over them. */
export function Floor({ session, isOver }: { session: Session; isOver: boolean }) {
  const [dialog, open] = useState<DialogName | null>(() => firstDialog(session));
  const close = useCallback(() => open(null), []);
  const signIn = useSignIn(session);
  const hasSignIn = useEver(signIn.isOpen);
  const hasDialogs = useEver(dialog !== null);
  const me = useMe();
  useRoomTitle(session);
  useObservation(session);
  useFreshToken(!isOver);
  return (
    <div className="floor">
      {isOver ? (
        <Part>
          <Closing session={session} onOpen={open} />
        </Part>
      ) : (
        <>
          <Header session={session} onOpen={open} />
          <Layout session={session} onKeys={() => open('keys')} />
        </>
      )}
      <Notes session={session} onSignIn={signIn.open} onReport={() => open('problem')} />
      <Part fallback={null}>{hasDialogs && <Dialogs session={session} open={dialog} onClose={close} />}</Part>
      {hasSignIn && (
        <Part fallback={null}>
          <SignIn
            session={session}
            isGuest={me?.email === null}
            isOpen={signIn.isOpen}
            onClose={signIn.close}
          />
        </Part>
      )}
    </div>
  );
}

/** A résumé that was chosen before the start is given, and what was found in it shown. */
function firstDialog(session: Session): DialogName | null {
  const { interview } = session.getSnapshot();
  return interview && isChosen(interview.session_id) ? 'resume' : null;
}

/** The window to sign in opens by itself, once for each time that the sign-in ends, and when it is asked for. */
function useSignIn(session: Session) {
  const isOut = usePart(session, ({ signedOut }) => signedOut);
  const [isPutOff, putOff] = useState(false);
  if (!isOut && isPutOff) putOff(false);
  return { isOpen: isOut && !isPutOff, open: () => putOff(false), close: () => putOff(true) };
}

function useRoomTitle(session: Session): void {
  const texts = useTexts('room');
  const practice = usePart(session, isPractice);
  const track = usePart(session, ({ interview }) => interview?.track ?? '');
  useTitle(`${practice ? texts.practice : texts.interview}: ${texts.tracks[track] ?? track}`);
}

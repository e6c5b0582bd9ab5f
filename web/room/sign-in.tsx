import { SignInForm } from '../account/sign-in-form.tsx';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import type { Session } from '../session/session.ts';
import { useTexts } from '../texts/provider.tsx';
import { ByInvitation } from './by-invitation.tsx';

/** Signs in again over the room, which stays as it is. `onClose`: not now. */
export default function SignIn({
  session,
  isGuest,
  isOpen,
  onClose,
}: {
  session: Session;
  isGuest: boolean;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { signIn: texts } = useTexts('room');
  return (
    <Dialog title={texts.title} isOpen={isOpen} onClose={onClose}>
      <p>{texts.lead}</p>
      {isGuest && <p>{texts.guest}</p>}
      <ByInvitation />
      {isOpen && (
        <SignInForm onDone={session.actions.signedIn}>
          <Button size="large" onClick={onClose}>
            {texts.later}
          </Button>
        </SignInForm>
      )}
    </Dialog>
  );
}

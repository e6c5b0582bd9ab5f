import { type FormEvent, useState } from 'react';
import { api } from '../api/client.ts';
import { isProblem } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import type { Session } from '../session/session.ts';
import { useTexts } from '../texts/provider.tsx';

/** Signs in again over the room, which stays as it is. */
export function SignIn({
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
      <SignInForm
        onDone={() => {
          session.actions.signedIn();
          onClose();
        }}
        onLater={onClose}
      />
    </Dialog>
  );
}

function SignInForm({ onDone, onLater }: { onDone: () => void; onLater: () => void }) {
  const { signIn: texts } = useTexts('room');
  const { unreachable } = useTexts('shared');
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const word = (name: string) => String(form.get(name) ?? '');
    setBusy(true);
    try {
      await api.POST('/auth/login', { body: { login: word('login'), password: word('password') } });
      onDone();
    } catch (error) {
      setFault(isProblem(error) ? error.message : unreachable);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className="sign-in" onSubmit={submit}>
      <Field label={texts.login} name="login" autoComplete="username" required data-autofocus />
      <Field
        label={texts.password}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        fault={fault}
      />
      <p className="dialog-choices">
        <Button onClick={onLater}>{texts.later}</Button>
        <Button type="submit" kind="main" isBusy={isBusy}>
          {texts.submit}
        </Button>
      </p>
    </form>
  );
}

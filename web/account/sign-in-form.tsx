import type { ReactNode } from 'react';
import { useSignIn } from '../api/me.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { useTexts } from '../texts/provider.tsx';
import { useForm } from './form.ts';
import { FormFault } from './form-fault.tsx';
import './form.css';

/** For whoever has an account. */
export function SignInForm({
  onDone,
  children,
}: {
  onDone?: () => void;
  /** What else can be done, beside the button that signs in. */
  children?: ReactNode;
}) {
  const { signIn: texts } = useTexts('shared');
  const signIn = useSignIn();
  const form = useForm(async (field) => {
    await signIn.mutateAsync({ login: field('login'), password: field('password') });
    onDone?.();
  });
  return (
    <form className="form" ref={form.ref} onSubmit={form.submit}>
      <FormFault fault={form.fault} />
      <Field
        label={texts.login}
        name="login"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        required
        data-autofocus
      />
      <Field
        label={texts.password}
        name="password"
        type="password"
        autoComplete="current-password"
        maxLength={200}
        required
      />
      <p className="choices">
        <Button type="submit" kind="main" size="large" isBusy={form.isBusy}>
          {texts.submit}
        </Button>
        {children}
      </p>
      <p className="soft">{texts.forgotten}</p>
    </form>
  );
}

import { useSignIn } from '../api/me.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { useTexts } from '../texts/provider.tsx';
import { useForm } from './form.ts';
import { FormFault } from './form-fault.tsx';

/** For whoever has an account. */
export function SignInForm() {
  const { account: texts } = useTexts('home');
  const signIn = useSignIn();
  const form = useForm((field) => signIn.mutateAsync({ login: field('login'), password: field('password') }));
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
      />
      <Field
        label={texts.password}
        name="password"
        type="password"
        autoComplete="current-password"
        maxLength={200}
        required
      />
      <p>
        <Button type="submit" kind="main" size="large" isBusy={form.isBusy}>
          {texts.signIn}
        </Button>
      </p>
      <p className="soft">{texts.forgotten}</p>
    </form>
  );
}

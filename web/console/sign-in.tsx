import { type FormEvent, useState } from 'react';
import { useSignIn } from '../api/me.ts';
import { isProblem } from '../api/problem.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../texts/provider.tsx';

/** In the place of the view that was asked for: it stands there once one is signed in. */
export function SignIn() {
  const texts = useTexts('console').signIn;
  const shared = useTexts('shared');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSignIn();
  useTitle(texts.title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate({ login, password });
  };
  return (
    <main className="console-door">
      <h1>{texts.title}</h1>
      <p className="soft">{texts.lead}</p>
      <form onSubmit={submit}>
        {signIn.isError && (
          <Banner tone="bad" isUrgent>
            {isProblem(signIn.error) ? signIn.error.message : shared.unreachable}
          </Banner>
        )}
        <Field
          label={texts.login}
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          value={login}
          onChange={({ target }) => setLogin(target.value)}
        />
        <Field
          label={texts.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
        <Button type="submit" kind="main" size="large" isBusy={signIn.isPending}>
          {texts.submit}
        </Button>
      </form>
    </main>
  );
}

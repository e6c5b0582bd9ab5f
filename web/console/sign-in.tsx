import { SignInForm } from '../account/sign-in-form.tsx';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../texts/provider.tsx';

/** In the place of the view that was asked for: it stands there once one is signed in. */
export function SignIn() {
  const texts = useTexts('console').signIn;
  useTitle(texts.title);
  return (
    <main className="console-door">
      <h1>{texts.title}</h1>
      <p className="soft">{texts.lead}</p>
      <SignInForm />
    </main>
  );
}

import { type User, useSignOut } from '../api/me.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../texts/provider.tsx';

/** For whoever is signed in and is not of the company. */
export function Refusal({ user }: { user: User }) {
  const texts = useTexts('console').refusal;
  const signOut = useSignOut();
  useTitle(texts.title);
  return (
    <main className="console-door">
      <h1>{texts.title}</h1>
      <Banner tone="warn">
        <p>
          {texts.signedInAs} <bdi>{user.nickname}</bdi>. {texts.lead}
        </p>
      </Banner>
      <p>
        <Button kind="main" size="large" isBusy={signOut.isPending} onClick={() => signOut.mutate()}>
          {texts.other}
        </Button>
      </p>
      <p>
        <a href="/">{texts.toStart}</a>
      </p>
    </main>
  );
}

import { useMe } from '../api/me.ts';
import { Banner } from '../design/banner.tsx';
import { useTexts } from '../texts/provider.tsx';

/** That somebody is signed in in this browser, whose place another will take. */
export function SignedInNote({ instead }: { instead: string }) {
  const { accept: texts } = useTexts('way-in');
  const me = useMe();
  if (!me) return null;
  return (
    <Banner tone="warn">
      <p>
        {texts.signedIn} <bdi>{me.nickname}</bdi>. {instead}
      </p>
    </Banner>
  );
}

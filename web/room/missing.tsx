import { Link } from 'wouter';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../texts/provider.tsx';
import { ByInvitation } from './by-invitation.tsx';

/** There is no such interview, or it is not theirs. */
export function Missing() {
  const { missing: texts } = useTexts('room');
  const { toStart } = useTexts('shared');
  useTitle(texts.title);
  return (
    <main className="page">
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
      <ByInvitation />
      <p>
        <a href={`/sign-in?next=${encodeURIComponent(location.pathname)}`}>{texts.signIn}</a>
      </p>
      <p>
        <Link href="~/">{toStart}</Link>
      </p>
    </main>
  );
}

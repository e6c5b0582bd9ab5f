import { Link } from 'wouter';
import { type User, useSignOut } from '../api/me.ts';
import { Button } from '../design/button.tsx';
import { Select } from '../design/select.tsx';
import { useLocale, useTexts } from '../texts/provider.tsx';

/** Each in its own language, for those who cannot read the other. */
const LANGUAGES = [
  { value: 'en', label: <span lang="en">English</span> },
  { value: 'ru', label: <span lang="ru">Русский</span> },
] as const;

/** The bar of the first page: what this is, who one is, in which language. */
export function Header({ me }: { me: User | null | undefined }) {
  const { header: texts } = useTexts('home');
  const { wanted, choose } = useLocale();
  const signOut = useSignOut();
  return (
    <header className="home-bar">
      <Link className="home-brand" href="/">
        Viva
      </Link>
      {me && (
        <span className="home-me">
          <span className="soft">{texts.signedInAs}</span> <bdi>{me.nickname}</bdi>{' '}
          <Button kind="quiet" size="small" isBusy={signOut.isPending} onClick={() => signOut.mutate()}>
            {texts.signOut}
          </Button>
        </span>
      )}
      <Select label={texts.language} isLabelUnseen value={wanted} choices={LANGUAGES} onChoose={choose} />
    </header>
  );
}

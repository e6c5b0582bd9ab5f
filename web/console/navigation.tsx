import { Link, useLocation, useRoute } from 'wouter';
import { type User, useSignOut } from '../api/me.ts';
import { Menu } from '../design/menu.tsx';
import { useLocale, useTexts } from '../texts/provider.tsx';
import { ROUTES } from './routes.tsx';

/** The head of every view: where one can go, and who one is. */
export function Navigation({ user }: { user: User }) {
  const texts = useTexts('console').navigation;
  const { locale, choose } = useLocale();
  const signOut = useSignOut();
  const [, goTo] = useLocation();
  const other = locale === 'en' ? 'ru' : 'en';
  return (
    <header className="console-head">
      <strong>Viva</strong>
      <nav aria-label={texts.label}>
        <ul>
          {ROUTES.map(
            ({ path, name, around = path }) =>
              name && <Entry key={path} path={path} around={around} name={texts.views[name]} />,
          )}
        </ul>
      </nav>
      <Menu
        label={<bdi>{user.nickname}</bdi>}
        entries={[
          {
            id: 'language',
            label: <span lang={other}>{texts.otherLanguage}</span>,
            onChoose: () => choose(other),
          },
          { id: 'my-data', label: texts.myData, onChoose: () => goTo('~/my-data') },
          { id: 'sign-out', label: texts.signOut, onChoose: () => signOut.mutate() },
        ]}
      />
    </header>
  );
}

function Entry({ path, around, name }: { path: string; around: string; name: string }) {
  const [isHere] = useRoute(path);
  const [isNear] = useRoute(around);
  return (
    <li>
      <Link href={path} aria-current={isHere ? 'page' : isNear || undefined}>
        {name}
      </Link>
    </li>
  );
}

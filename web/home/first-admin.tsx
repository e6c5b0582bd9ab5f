import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { type Account, AccountForm } from '../account/account-form.tsx';
import { answerOf, api } from '../api/client.ts';
import { useBecome, useMe } from '../api/me.ts';
import { Banner } from '../design/banner.tsx';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../texts/provider.tsx';
import { Header } from './header.tsx';
import './home.css';

/**
 * Where the link leads that the server prints while it has no admin. Its token stands behind the `#`, where no server and
 * no log sees it, and is taken out of the address at once.
 */
export default function FirstAdmin() {
  const { firstAdmin: texts } = useTexts('home');
  const [token] = useState(() => location.hash.slice(1));
  const me = useMe();
  const become = useBecome();
  const [path, goTo] = useLocation();
  useTitle(texts.title);
  useEffect(() => history.replaceState(null, '', path), [path]);
  const signUp = async (account: Account) => {
    const { user } = await answerOf(api.POST('/auth/first-admin', { body: { token, ...account } }));
    become(user);
    goTo('/');
  };
  return (
    <>
      <Header me={me} />
      <main className="page">
        <h1>{texts.title}</h1>
        {token === '' ? (
          <Banner tone="warn">{texts.noToken}</Banner>
        ) : (
          <>
            <p>{texts.lead}</p>
            <AccountForm action={texts.action} send={signUp} />
          </>
        )}
      </main>
    </>
  );
}

import { useState } from 'react';
import { useLocation } from 'wouter';
import { AccountForm } from '../account/account-form.tsx';
import { answerOf, api } from '../api/client.ts';
import { useBecome, useMe } from '../api/me.ts';
import { isProblem } from '../api/problem.ts';
import { Banner } from '../design/banner.tsx';
import { useTitle } from '../design/title.ts';
import { Header } from '../home/header.tsx';
import { useTexts } from '../texts/provider.tsx';
import { forgetToken, useLink } from './link.ts';
import { SignedInNote } from './signed-in-note.tsx';
import './way-in.css';

/** Where the link leads by which an organisation gains a member. */
export default function Join() {
  const { join: texts } = useTexts('way-in');
  const { token } = useLink('join');
  const me = useMe();
  useTitle(texts.title);
  return (
    <>
      <Header me={me} />
      <main className="page">
        {token === '' ? (
          <>
            <h1>{texts.title}</h1>
            <Banner tone="warn">{texts.noToken}</Banner>
          </>
        ) : (
          <JoinForm key={token} token={token} />
        )}
      </main>
    </>
  );
}

function JoinForm({ token }: { token: string }) {
  const { join: texts } = useTexts('way-in');
  const { signIn } = useTexts('shared');
  const become = useBecome();
  const [, goTo] = useLocation();
  const [isOver, setOver] = useState(false);
  const join = async ({ nickname, password }: { nickname: string; password: string }) => {
    try {
      const { user } = await answerOf(api.POST('/auth/join', { body: { token, nickname, password } }));
      forgetToken('join');
      become(user);
      goTo('/console');
    } catch (fault) {
      if (isProblem(fault, 'not_found')) setOver(true);
      throw fault;
    }
  };
  return (
    <>
      <h1>{isOver ? texts.over : texts.title}</h1>
      {isOver ? (
        <Banner tone="warn" isUrgent>
          <p>{texts.overLead}</p>
          <p>
            <a href="/sign-in?next=/console">{signIn.submit}</a>
          </p>
        </Banner>
      ) : (
        <>
          <p>{texts.lead}</p>
          <SignedInNote instead={texts.instead} />
          <AccountForm action={texts.action} send={join} isKnown />
        </>
      )}
    </>
  );
}

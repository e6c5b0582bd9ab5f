import { useLocation } from 'wouter';
import { type Account, AccountForm } from '../account/account-form.tsx';
import { FormFault } from '../account/form-fault.tsx';
import { SignInForm } from '../account/sign-in-form.tsx';
import { answerOf, api } from '../api/client.ts';
import { useBecome, useComeAsGuest } from '../api/me.ts';
import { Button } from '../design/button.tsx';
import { Tabs } from '../design/tabs.tsx';
import { useLocale, useTexts } from '../texts/provider.tsx';

/** For whoever is not signed in: to try it at once, or to say who one is. */
export function Visitor() {
  const texts = useTexts('home');
  const { signIn } = useTexts('shared');
  return (
    <>
      <TryAsGuest />
      <section className="home-part">
        <h2>{texts.account.title}</h2>
        <Tabs
          label={texts.account.title}
          parts={[
            { id: 'sign-in', label: signIn.submit, content: <SignInForm /> },
            { id: 'sign-up', label: texts.account.signUp, content: <SignUp /> },
          ]}
        />
      </section>
    </>
  );
}

function TryAsGuest() {
  const { guest: texts } = useTexts('home');
  const { locale } = useLocale();
  const [, goTo] = useLocation();
  const guest = useComeAsGuest(() => goTo('/room/new'));
  return (
    <section className="home-part">
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      <FormFault fault={guest.error} />
      <p>
        <Button kind="main" size="large" isBusy={guest.isPending} onClick={() => guest.mutate(locale)}>
          {texts.action}
        </Button>
      </p>
    </section>
  );
}

function SignUp() {
  const { account: texts } = useTexts('home');
  const { locale } = useLocale();
  const become = useBecome();
  const signUp = async (account: Account) => {
    const { user } = await answerOf(api.POST('/auth/register', { body: { ...account, locale } }));
    become(user);
  };
  return <AccountForm action={texts.signUp} send={signUp} />;
}

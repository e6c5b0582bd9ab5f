import { Link } from 'wouter';
import { type Account, AccountForm } from '../account/account-form.tsx';
import { answerOf, api } from '../api/client.ts';
import { type User, useBecome } from '../api/me.ts';
import { useTexts } from '../texts/provider.tsx';
import { Interviews } from './interviews.tsx';

/** For whoever is signed in. */
export function Member({ me }: { me: User }) {
  const texts = useTexts('home');
  return (
    <>
      {me.role !== 'candidate' && (
        <section className="home-part">
          <h2>{texts.company.title}</h2>
          <p>{texts.company.lead}</p>
          <p>
            <Link className="button button-main button-large" href="/console">
              {texts.company.action}
            </Link>
          </p>
        </section>
      )}
      <section className="home-part">
        <h2>{texts.interviews.title}</h2>
        {me.role === 'candidate' && <Interviews />}
        <p>
          <Link
            className={`button button-large ${me.role === 'candidate' ? 'button-main' : 'button-plain'}`}
            href="/room/new"
          >
            {texts.interviews.begin}
          </Link>
        </p>
      </section>
      {me.email === null && <Claim />}
      <section className="home-part">
        <h2>{texts.data.title}</h2>
        <p>{texts.data.lead}</p>
        <p>
          <Link href="/my-data">{texts.data.action}</Link>
        </p>
      </section>
    </>
  );
}

/** A guest's account ends with its token, unless somebody gives it a password. */
function Claim() {
  const { claim: texts } = useTexts('home');
  const become = useBecome();
  const claim = async (account: Account) => {
    const { user } = await answerOf(api.POST('/auth/claim', { body: account }));
    become(user);
  };
  return (
    <section className="home-part">
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      <AccountForm action={texts.action} send={claim} />
    </section>
  );
}

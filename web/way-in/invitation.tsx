import { useQuery } from '@tanstack/react-query';
import { startTransition, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useBecome, useMe } from '../api/me.ts';
import { isProblem } from '../api/problem.ts';
import { Banner } from '../design/banner.tsx';
import { Progress } from '../design/progress.tsx';
import { useTitle } from '../design/title.ts';
import { Failure } from '../home/failure.tsx';
import { Header } from '../home/header.tsx';
import type { Locale } from '../texts/locale.ts';
import { useLocale, useTexts } from '../texts/provider.tsx';
import { AcceptForm } from './accept-form.tsx';
import { Back } from './back.tsx';
import { BeforeStart } from './before-start.tsx';
import { type End, Ended } from './ended.tsx';
import { useLink } from './link.ts';
import { Offer } from './offer.tsx';
import { type AcceptedInvitation, type Opened, openedQuery } from './query.ts';
import { TimeRequest } from './time-request.tsx';
import '../room/start/start.css';
import './way-in.css';

/** Where the link of an invitation leads: who invites to what, what is recorded, and on into the room. */
export default function Invitation() {
  const { title, notKept } = useTexts('way-in');
  const me = useMe();
  const { token, isKept } = useLink('invitation');
  useTitle(title);
  return (
    <>
      <Header me={me} />
      <main className="page start">
        {!isKept && <Banner tone="warn">{notKept}</Banner>}
        {token === '' ? <Ended end="missing" /> : <Opening key={token} token={token} />}
      </main>
    </>
  );
}

function Opening({ token }: { token: string }) {
  const { loading } = useTexts('shared');
  const { data, error, refetch, dataUpdatedAt } = useOpened(token);
  const [accepted, setAccepted] = useState<AcceptedInvitation | null>(null);
  const become = useBecome();
  const [, goTo] = useLocation();
  const enter = (answer: AcceptedInvitation) => {
    // Once something has begun nothing stands before it.
    if (answer.state === 'greeting') setAccepted(answer);
    else goTo(`/room/${answer.session_id}`);
    become(answer.user);
  };
  if (accepted) return <BeforeStart interview={accepted} hasPractice={data?.practice ?? false} />;
  const end = data ? endOf(data) : endBy(error);
  if (end) return <Ended end={end} {...(data && { by: data })} />;
  if (!data) return error ? <Failure fault={error} again={refetch} /> : <Progress label={loading} />;
  if (data.session_id) return <Back token={token} opened={data} onAccepted={enter} />;
  return <Before token={token} opened={data} readAt={dataUpdatedAt} onAccepted={enter} />;
}

function Before(props: {
  token: string;
  opened: Opened;
  readAt: number;
  onAccepted: (accepted: AcceptedInvitation) => void;
}) {
  const texts = useTexts('way-in');
  const { token, opened } = props;
  return (
    <>
      <header>
        <h1>
          {texts.hello}, <bdi>{opened.candidate.first_name}</bdi>!
        </h1>
        <p className="home-lead">
          <bdi>{opened.organisation}</bdi> {texts.invites} {texts.lead}
        </p>
      </header>
      <Offer opened={opened} />
      <TimeRequest token={token} isSent={opened.time_requested} />
      <AcceptForm {...props} />
    </>
  );
}

/** In the language that the server thinks best for them, until they choose another. */
function useOpened(token: string) {
  const { locale, choose } = useLocale();
  const [suggested, suggest] = useState<Locale | null>(null);
  const isSuggested = suggested === null || suggested === locale;
  const query = useQuery(openedQuery(token, isSuggested ? null : locale));
  const first = query.data?.notice.locale;
  useEffect(() => {
    if (first === undefined || suggested !== null) return;
    startTransition(() => {
      suggest(first);
      choose(first);
    });
  }, [first, suggested, choose]);
  return query;
}

function endOf({ status }: Opened): End | null {
  return status === 'expired' || status === 'cancelled' ? status : null;
}

/** A link of another form was never one of ours. */
function endBy(error: Error | null): End | null {
  if (isProblem(error, 'replaced')) return 'replaced';
  return isProblem(error, 'not_found', 'invalid') ? 'unknown' : null;
}

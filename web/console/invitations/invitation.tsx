import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { isProblem } from '../../api/problem.ts';
import { Banner } from '../../design/banner.tsx';
import { Progress } from '../../design/progress.tsx';
import { useTitle } from '../../design/title.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Failure } from '../failure.tsx';
import { Actions } from './actions.tsx';
import { CandidateLink } from './candidate-link.tsx';
import { Facts } from './facts.tsx';
import { Invitee, nameOf } from './invitee.tsx';
import { type Invitation, invitationQuery } from './query.ts';
import { StatusBadge } from './status-badge.tsx';
import { TimeRequest } from './time-request.tsx';
import { Way } from './way.tsx';
import '../company/company.css';
import './invitations.css';

/** One invitation, and what can be done with it. */
export default function InvitationView() {
  const texts = useTexts('invitations').one;
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, isFetching, refetch } = useQuery(invitationQuery(id));
  useTitle(data ? nameOf(data.candidate) : texts.title);
  const isMissing = isProblem(error, 'not_found');
  return (
    <main className="console-page">
      <p>
        <Link href="/invitations">{texts.back}</Link>
      </p>
      {isMissing && <Banner>{texts.missing}</Banner>}
      {error && !isMissing && <Failure error={error} isBusy={isFetching} onAgain={() => void refetch()} />}
      {!error && !data && <Progress label={texts.loading} />}
      {data && !isMissing && <Shown key={id} invitation={data} />}
    </main>
  );
}

function Shown({ invitation }: { invitation: Invitation }) {
  const texts = useTexts('invitations').one;
  // Of a renewal: null before one.
  const [renewed, setRenewed] = useState<{ url: string | undefined } | null>(null);
  const { candidate, session_id } = invitation;
  return (
    <>
      <div className="view-head">
        <h1>
          <Invitee candidate={candidate} />
        </h1>
        <StatusBadge invitation={invitation} />
        {session_id !== null && (
          <Link className="button button-main" href={`/interviews/${session_id}`}>
            {texts.interview}
          </Link>
        )}
      </div>
      {renewed && (
        <CandidateLink name={nameOf(candidate)} url={renewed.url} onDone={() => setRenewed(null)} />
      )}
      <TimeRequest invitation={invitation} />
      <Way invitation={invitation} />
      <Facts invitation={invitation} />
      <Actions invitation={invitation} onRenewed={(url) => setRenewed({ url })} />
    </>
  );
}

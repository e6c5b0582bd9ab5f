import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Banner } from '../../../design/banner.tsx';
import { Button } from '../../../design/button.tsx';
import { Progress } from '../../../design/progress.tsx';
import { useTitle } from '../../../design/title.ts';
import { useTexts } from '../../../texts/provider.tsx';
import { Failure } from '../../failure.tsx';
import { openPackagesQuery } from '../../packages/query.ts';
import { CandidateLink } from '../candidate-link.tsx';
import { nameOf } from '../invitee.tsx';
import { type Invitation, useChangedInvitation } from '../query.ts';
import { InviteForm } from './invite-form.tsx';
import '../../company/company.css';
import '../invitations.css';

/** Invites one candidate; `?package=` says to what. */
export default function Invite() {
  const texts = useTexts('invitations').invite;
  useTitle(texts.title);
  const [address] = useSearchParams();
  const { data, error, isFetching, refetch } = useQuery(openPackagesQuery);
  const [made, setMade] = useState<Invitation | null>(null);
  const changed = useChangedInvitation();
  const take = (invitation: Invitation) => {
    changed(invitation);
    setMade(invitation);
  };
  return (
    <main className="console-page">
      <h1>{texts.title}</h1>
      {error && !data && <Failure error={error} isBusy={isFetching} onAgain={() => void refetch()} />}
      {!error && !data && <Progress />}
      {data?.length === 0 && (
        <Banner>
          {texts.noPackage} <Link href="/packages">{texts.toPackages}</Link>
        </Banner>
      )}
      {made && <Made invitation={made} onAnother={() => setMade(null)} />}
      {data && data.length > 0 && !made && (
        <InviteForm packages={data} packageId={address.get('package') ?? ''} onMade={take} />
      )}
    </main>
  );
}

/** One that was there already has no link to show. */
function Made({ invitation, onAnother }: { invitation: Invitation; onAnother: () => void }) {
  const { invite: texts, there } = useTexts('invitations');
  const [isTaken, setTaken] = useState(false);
  const isNew = invitation.url !== undefined && invitation.url !== null;
  return (
    <>
      {isNew && !isTaken && (
        <CandidateLink
          name={nameOf(invitation.candidate)}
          url={invitation.url ?? undefined}
          onDone={() => setTaken(true)}
        />
      )}
      {!isNew && <Banner tone="warn">{there}</Banner>}
      <p className="choices">
        <Link className="button button-large" href={`/invitations/${invitation.invitation_id}`}>
          {texts.toInvitation}
        </Link>
        <Button size="large" onClick={onAnother}>
          {texts.another}
        </Button>
      </p>
    </>
  );
}

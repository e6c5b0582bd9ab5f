import { Fact } from '../../design/fact.tsx';
import { Moment } from '../../design/moment.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { PackageName } from '../packages/package-name.tsx';
import type { Invitation } from './query.ts';

/** All that was said of it; what was not said is left out. */
export function Facts({ invitation }: { invitation: Invitation }) {
  const { one: texts, mailStatuses, version } = useTexts('invitations');
  const { locales } = useTexts('console');
  const { candidate, valid_from, redirect_url } = invitation;
  return (
    <dl className="facts">
      <Fact name={texts.package}>
        <PackageName id={invitation.package_id} />, {version(invitation.package_version)}
      </Fact>
      {candidate.preferred_name && (
        <Fact name={texts.preferred}>
          <bdi>{candidate.preferred_name}</bdi>
        </Fact>
      )}
      {candidate.email && <Fact name={texts.email}>{candidate.email}</Fact>}
      {invitation.send_email && (
        <Fact name={texts.mail}>{mailStatuses[invitation.email_status ?? 'none']}</Fact>
      )}
      {candidate.locale && <Fact name={texts.locale}>{locales[candidate.locale]}</Fact>}
      {valid_from && (
        <Fact name={texts.from}>
          <Moment at={valid_from} />
        </Fact>
      )}
      <Fact name={texts.expires}>
        <Moment at={invitation.expires_at} />
      </Fact>
      <Fact name={texts.additional}>{texts.percent(invitation.additional_time_percent)}</Fact>
      {redirect_url && <Fact name={texts.redirect}>{redirect_url}</Fact>}
      <External external={invitation.external} />
    </dl>
  );
}

/** By what another system knows it. */
function External({ external }: Pick<Invitation, 'external'>) {
  const texts = useTexts('invitations').one;
  if (external === null) return null;
  const { provider, application_id, candidate_id, job_id, profile_url } = external;
  return (
    <>
      <Fact name={texts.provider}>
        <bdi>{provider}</bdi>
      </Fact>
      {application_id && <Fact name={texts.applicationId}>{application_id}</Fact>}
      {candidate_id && <Fact name={texts.candidateId}>{candidate_id}</Fact>}
      {job_id && <Fact name={texts.jobId}>{job_id}</Fact>}
      {profile_url && (
        <Fact name={texts.profile}>
          <a href={profile_url} target="_blank" rel="noreferrer">
            {profile_url}
          </a>
        </Fact>
      )}
    </>
  );
}

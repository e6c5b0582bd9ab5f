import type { External } from '../../domain/invitations/invitation.ts';

/** Where an invitation comes from, in the words of that system. */
export function presentExternal({ provider, candidateId, applicationId, jobId, profileUrl }: External) {
  return {
    provider,
    candidate_id: candidateId,
    application_id: applicationId,
    job_id: jobId,
    profile_url: profileUrl,
  };
}

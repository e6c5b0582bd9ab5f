import type { WebhookData } from '../domain/webhooks/body.ts';
import type { InvitationRow } from './invitation-rows.ts';

/** What those outside know an invited person by. */
export function externalIn(row: InvitationRow): NonNullable<WebhookData['external']> | null {
  if (row.provider == null) return null;
  return {
    provider: row.provider,
    candidateId: row.externalCandidateId ?? undefined,
    applicationId: row.applicationId ?? undefined,
    jobId: row.jobId ?? undefined,
    profileUrl: row.profileUrl ?? undefined,
  };
}

import type { SentEventType } from './event-types.ts';

/** What a receiver may know an applicant by in its own system. */
interface ExternalIds {
  provider: string;
  candidateId?: string | undefined;
  applicationId?: string | undefined;
  jobId?: string | undefined;
  profileUrl?: string | undefined;
}

/** What happened, in ids and hashes: no name, address, score or decision. */
export interface WebhookData {
  sessionId?: string | undefined;
  invitationId?: string | undefined;
  webhookId?: string | undefined;
  reviewId?: string | undefined;
  external?: ExternalIds | null | undefined;
  /** Of the event in the interview. */
  seq?: number | undefined;
  reportSha256?: string | undefined;
}

/** The text that is signed and sent, at each try the same. Links begin with `publicOrigin`. */
export function bodyOf(
  { type, at, data }: { type: SentEventType; at: number; data: WebhookData },
  publicOrigin: string,
): string {
  const { sessionId, external, reportSha256 } = data;
  const base = `${publicOrigin}/interview/${sessionId}`;
  return JSON.stringify({
    type,
    timestamp: new Date(at).toISOString(),
    data: {
      webhook_id: data.webhookId,
      invitation_id: data.invitationId,
      session_id: sessionId,
      seq: data.seq,
      review_id: data.reviewId,
      external: external && {
        provider: external.provider,
        candidate_id: external.candidateId,
        application_id: external.applicationId,
        job_id: external.jobId,
        profile_url: external.profileUrl,
      },
      url: sessionId === undefined || type === 'candidate.erased' ? undefined : base,
      report_url: reportSha256 === undefined ? undefined : `${base}/report`,
      report_hash: reportSha256,
    },
  });
}

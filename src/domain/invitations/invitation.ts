/** How an invitation stands, as it is shown. */
export const INVITATION_STATUSES = [
  'created',
  'opened',
  'accepted',
  'finished',
  'expired',
  'cancelled',
] as const;
export type InvitationStatus = (typeof INVITATION_STATUSES)[number];

/** How it is stored: that the interview is over stands with the interview. */
export type StoredStatus = Exclude<InvitationStatus, 'finished'>;

/** What its status follows from. Times are milliseconds since the epoch. */
export interface InvitationCourse {
  status: StoredStatus;
  openedAt: number | null;
  expiresAt: number;
  /** When its interview was over; null before, and without one. */
  finishedAt: number | null;
}

/** One whose time is up is expired from that moment on, whenever that is noted. */
export function statusOf({ status, expiresAt, finishedAt }: InvitationCourse, at: number): InvitationStatus {
  if (status === 'accepted') return finishedAt === null ? 'accepted' : 'finished';
  return isWaiting(status) && expiresAt <= at ? 'expired' : status;
}

/** Neither accepted, nor ended. */
export function isWaiting(status: InvitationStatus): status is 'created' | 'opened' {
  return status === 'created' || status === 'opened';
}

/** Once it is accepted it stands as it is. */
export function isAccepted(status: InvitationStatus): status is 'accepted' | 'finished' {
  return status === 'accepted' || status === 'finished';
}

/** How one stands that waits again: whether its link was ever opened stays so. */
export function waitingStatus({ openedAt }: Pick<InvitationCourse, 'openedAt'>): 'created' | 'opened' {
  return openedAt === null ? 'created' : 'opened';
}

/** Where the order comes from, in the words of that system. */
export interface External {
  provider: string;
  candidateId: string | null;
  applicationId: string | null;
  jobId: string | null;
  profileUrl: string | null;
}

/**
 * By what a repeated order is known as the same, within an organisation: the application, else the candidate. Never the
 * e-mail address: people share them, change them and mistype them. Null where it has neither.
 */
export function naturalKeyOf(
  { provider, applicationId, candidateId }: Pick<External, 'provider' | 'applicationId' | 'candidateId'>,
  packageId: string,
): string | null {
  if (applicationId !== null) return JSON.stringify([provider, 'application', applicationId, packageId]);
  if (candidateId !== null) return JSON.stringify([provider, 'candidate', candidateId, packageId]);
  return null;
}

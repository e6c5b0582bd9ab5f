/** What transactions on the records claim. */

/** Who may be what is decided by one at a time. */
export const ACCOUNTS = 'accounts';

/** Claimed by whoever removes texts, and shared by all who refer to them: none goes that has just been referred to. */
export const TEXTS = 'texts';

/** Whoever changes what is stored of an interview. */
export function claimOf(interviewId: string): string {
  return `interview:${interviewId}`;
}

/** Whoever changes an invitation, or what leads to it. */
export function claimOfInvitation(id: string): string {
  return `invitation:${id}`;
}

/** Whoever changes a webhook, or what is sent to it. */
export function claimOfWebhook(id: string): string {
  return `webhook:${id}`;
}

/** Whoever remembers who is to be told of an invitation. */
export function claimOfAtsOrder(invitationId: string): string {
  return `ats-order:${invitationId}`;
}

/** Whoever changes what is stored of a recording. */
export function claimOfUpload(id: string): string {
  return `upload:${id}`;
}

/** Whoever begins a recording for that person. */
export function claimOfUploadsOf(personId: string): string {
  return `uploads-of:${personId}`;
}

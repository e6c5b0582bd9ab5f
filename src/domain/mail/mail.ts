/** What is told by mail: the first two to whom a company invites, the others to its members. */
export type MailKind =
  | 'invitation'
  /** That an invitation is about to expire. */
  | 'reminder'
  | 'report_ready'
  /** Somebody who is invited asks for more time. */
  | 'time_request'
  | 'webhook_disabled';

/** `withdrawn`: there was nothing to say any more. `stopped`: whoever it is for wants no such mail. */
export type StoredMailStatus = 'pending' | 'sent' | 'failed' | 'withdrawn' | 'stopped';

/** How the mail of an invitation stands, as members see it. */
export const EMAIL_STATUSES = ['waiting', 'sent', 'failed', 'stopped'] as const;
export type EmailStatus = (typeof EMAIL_STATUSES)[number];

/** Which mail a workflow sends. It holds the id alone: to whom, and what it says, is in the store. */
export interface MailInput {
  mailId: string;
}

/** Why a try came to nothing. */
export type MailFault =
  /** The server does not take it, now or for good: see `isForGood`. */
  | 'refused'
  /** The server does not take our name or password. */
  | 'sign_in'
  | 'timeout'
  /** Nobody listens there, the name is none, or the connection broke. */
  | 'connection'
  | 'tls';

/** One try to hand it to the mail server. */
export interface MailTry {
  /** When it began, ms since the epoch. */
  at: number;
  /** Null when the server has it. */
  fault: MailFault | null;
  /** The server will never take it: the address is none, or the mail is not wanted. */
  isForGood: boolean;
}

/** What became of a try, as the workflow hears of it. */
export type MailOutcome =
  | { kind: 'tried'; tried: MailTry; tries: number }
  | { kind: 'withdrawn' }
  | { kind: 'stopped' };

/** As an operator finds it in Temporal's UI. */
export function mailWorkflowId({ mailId }: MailInput): string {
  return `mail-${mailId}`;
}

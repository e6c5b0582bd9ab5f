import type { MailInput, MailTry } from '../domain/mail/mail.ts';
import type { MailStep } from '../domain/mail/retries.ts';
import type { PackageContent } from '../domain/packages/package.ts';
import type { Locale } from '../domain/vocabulary.ts';
import type { DisabledBy } from '../domain/webhooks/retries.ts';
import type { InvitationRecord } from './invitation.ts';

/** All that one mail needs; texts follow from it. */
export type MailToSend = AMail & (MailToInvited | MailToMember);

interface AMail {
  id: string;
  organisation: { id: string; name: string };
  createdAt: number;
  /** How often it was tried. */
  tries: number;
  to: { email: string; locale: Locale | null };
}

interface OfInvitation {
  invitation: InvitationRecord;
  /** Of the version that it was made with. */
  content: PackageContent;
}

interface MailToInvited extends OfInvitation {
  kind: 'invitation' | 'reminder';
  /** To whom an answer goes; null where nobody of the organisation has an address. */
  contact: string | null;
}

type MailToMember = { userId: string } & (
  | ({ kind: 'report_ready' | 'time_request' } & OfInvitation)
  | { kind: 'webhook_disabled'; webhook: { url: string; disabledBy: DisabledBy | 'member' | null } }
);

interface DueMail extends MailInput {
  /** Whether a workflow has begun it, as far as is known. */
  begun: boolean;
}

/** Word of things that happened, by mail. It is put here in the transaction that makes them true. */
export interface MailRecords {
  /** Those whose workflow is to be started, or may have been lost. */
  due(at: number, limit: number): Promise<DueMail[]>;
  /** What was due by `dueBy` is looked at again at `dueAt`. Nothing changes where a try was kept meanwhile. */
  postpone(mail: DueMail, time: { dueBy: number; dueAt: number }): Promise<void>;
  /** Null where there is nothing to send any more. */
  find(mailId: string, at: number): Promise<MailToSend | null>;
  /**
   * Gives an invitation one more link, for its mail: those that it has go on. False where it was accepted, cancelled or expired
   * meanwhile.
   */
  addLink(mail: MailToSend & MailToInvited, link: { tokenSha256: string; at: number }): Promise<boolean>;
  /** Keeps a try and what follows from it, once. */
  keep(tried: MailInput & { tried: MailTry; tries: number; step: MailStep }): Promise<void>;
  /** It is not sent. */
  end(input: MailInput, status: 'withdrawn' | 'stopped' | 'failed'): Promise<void>;
  /** Has no more mail sent to whoever has that key; see `src/mail/stops.ts`. */
  stop(key: string, at: number): Promise<void>;
  /** Takes that back. */
  resume(key: string): Promise<void>;
  isStopped(key: string): Promise<boolean>;
  /** Removes what was to be sent before that time. */
  removeBefore(at: number): Promise<number>;
}

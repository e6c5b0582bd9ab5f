import type {
  External,
  InvitationCourse,
  InvitationStatus,
  StoredStatus,
} from '../domain/invitations/invitation.ts';
import type { Acceptability } from '../domain/invitations/times.ts';
import type { EmailStatus } from '../domain/mail/mail.ts';
import type { Locale } from '../domain/vocabulary.ts';
import type { Page } from './page.ts';
import type { User } from './user.ts';

/** Whom the company means. */
interface Invited {
  firstName: string;
  /** Null where the company gave one name alone. */
  lastName: string | null;
  preferredName: string | null;
  email: string | null;
  locale: Locale | null;
}

/** What is said when somebody is invited. */
export interface InvitationOrder {
  packageId: string;
  packageVersion: number;
  candidate: Invited;
  external: External | null;
  validFrom: number | null;
  expiresAt: number;
  additionalTimePercent: number;
  redirectUrl: string | null;
  sendEmail: boolean;
}

export interface NewInvitation extends InvitationOrder {
  id: string;
  organisationId: string;
  createdAt: number;
  /** The member who invites; null for a key or the command line. */
  createdBy: string | null;
  /** Of its link. */
  tokenSha256: string;
}

export interface InvitationRecord extends InvitationOrder, InvitationCourse {
  id: string;
  organisationId: string;
  createdAt: number;
  createdBy: string | null;
  status: StoredStatus;
  timeRequest: { text: string; at: number } | null;
  /** Of the latest mail with its link; null where none is sent: nobody asked for it, or there is no address or no mail server. */
  emailStatus: EmailStatus | null;
  acceptedAt: number | null;
  /** Who accepted it. */
  candidateId: string | null;
  /** The interview that follows from it: from its acceptance on, though that may have to be started once more. */
  interviewId: string | null;
}

export interface InvitationFilter {
  organisationId: string;
  /** As it is shown at that moment. */
  status?: { is: InvitationStatus; at: number } | undefined;
  packageId?: string | undefined;
}

/** What is changed of one that waits; it waits again where its time was up. */
interface InvitationChange {
  additionalTimePercent?: number | undefined;
  expiresAt?: number | undefined;
}

export interface InvitationRecords {
  /**
   * Makes each of them that is not there yet, by its id or by its natural key, all at once: the id of the one that stands for
   * it, in the same order, and whether it is a new one, which alone has the link.
   */
  create(invitations: readonly NewInvitation[]): Promise<{ id: string; isNew: boolean }[]>;
  /** Of that organisation. */
  find(id: string, organisationId: string): Promise<InvitationRecord | null>;
  /** By what a repeated order is known: see `naturalKeyOf`. */
  findByNaturalKey(naturalKey: string, organisationId: string): Promise<InvitationRecord | null>;
  /** Whose link that is, or was before another replaced it. */
  findByLink(tokenSha256: string): Promise<{ invitation: InvitationRecord; isReplaced: boolean } | null>;
  /** The latest first; null for a cursor that is none. */
  list(
    filter: InvitationFilter,
    page: Page,
  ): Promise<{ invitations: InvitationRecord[]; nextCursor: string | null } | null>;
  /** Those that these interviews follow from, by the interview. */
  ofInterviews(ids: readonly string[]): Promise<ReadonlyMap<string, InvitationRecord>>;
  /** What somebody has accepted. */
  ofCandidate(candidateId: string): Promise<InvitationRecord[]>;
  /** Notes once that its link was opened: true where this call did, of one that can be accepted still. */
  open(id: string, at: number): Promise<boolean>;
  /** False once it is accepted, or cancelled. */
  change(id: string, change: InvitationChange): Promise<boolean>;
  /** `accepted`: it cannot be any more. */
  cancel(id: string, at: number): Promise<'cancelled' | 'was_cancelled' | 'accepted'>;
  /**
   * Gives it another link, the one before is none any more. One that was not accepted waits again until `expiresAt`; of one that was,
   * nothing else changes.
   */
  renew(id: string, link: { tokenSha256: string; expiresAt: number; at: number }): Promise<void>;
  /** Once, and not once it is accepted; what was said stays. */
  requestTime(id: string, request: { text: string; at: number }): Promise<boolean>;
  /**
   * Decides who comes first: then it is theirs, with that interview; whoever comes later gets the same. `taken`: somebody else
   * has the candidate's nickname.
   */
  accept(
    id: string,
    by: { candidate: User; interviewId: string; noticeDays: number; at: number },
  ): Promise<{ judged: Acceptability; invitation: InvitationRecord } | 'taken'>;
  /** Notes of those whose time is up that it is, and gives them; at most so many. */
  expire(at: number, limit: number): Promise<InvitationRecord[]>;
  /** Has those reminded, once, who were sent theirs by mail and whose time is up soon; how many of at most so many. */
  remind(at: number, limit: number): Promise<number>;
  /** Removes those that ended before that moment without an interview; says how many. */
  removeEnded(before: number): Promise<number>;
  /** Removes one that was not accepted, with all that is known of whom it is for. `accepted`: their data are with the interview. */
  erase(id: string, at: number): Promise<'erased' | 'accepted' | 'unknown'>;
  /** Removes what somebody has accepted, with their names. */
  eraseOf(candidateId: string): Promise<void>;
}

import { type InvitationCourse, type InvitationStatus, statusOf } from './invitation.ts';

const DAY_MS = 24 * 3600_000;

/** So long an invitation can be accepted where nothing else is said. */
export const USUAL_LIFETIME_MS = 30 * DAY_MS;
/** And so long at most. */
export const LONGEST_LIFETIME_MS = 366 * DAY_MS;

/** An interview that was accepted waits for its first task or message for at least so long. */
const LEAST_WAIT_MS = DAY_MS;

/** So long before its end somebody is reminded of an invitation, */
export const REMIND_BEFORE_MS = 3 * DAY_MS;
/** and not sooner after it was sent. */
export const REMIND_LATER_BY_MS = DAY_MS;

/** What decides when an invitation can be accepted. */
export interface Start {
  createdAt: number;
  validFrom: number | null;
  /** Of its package. */
  noticeDays: number;
}

/** The first moment at which it can be accepted: the later one of what was said, and of the days of notice. */
export function startsAt({ createdAt, validFrom, noticeDays }: Start): number {
  return Math.max(validFrom ?? 0, createdAt + noticeDays * DAY_MS);
}

/** What is wrong with when an invitation ends; null: nothing. */
export function expiryFault(
  expiresAt: number,
  { at, start }: { at: number; start: Start },
): 'past' | 'too_late' | 'before_start' | null {
  if (expiresAt <= at) return 'past';
  if (expiresAt - at > LONGEST_LIFETIME_MS) return 'too_late';
  return expiresAt <= startsAt(start) ? 'before_start' : null;
}

/** When it ends where nobody says: never before it could have been accepted for as long as usual. */
export function usualExpiry(at: number, start: Start): number {
  return Math.max(at, startsAt(start)) + USUAL_LIFETIME_MS;
}

/** Whether its link begins an interview now, or leads back to one, or why not. */
export type Acceptability =
  | { kind: 'new' }
  | { kind: 'again' }
  | { kind: 'expired' }
  | { kind: 'cancelled' }
  | { kind: 'too_early'; startsAt: number };

export function acceptability(course: InvitationCourse & Start, at: number): Acceptability {
  const status: InvitationStatus = statusOf(course, at);
  if (status === 'accepted' || status === 'finished') return { kind: 'again' };
  if (status === 'expired' || status === 'cancelled') return { kind: status };
  const from = startsAt(course);
  return at < from ? { kind: 'too_early', startsAt: from } : { kind: 'new' };
}

/** Up to when an accepted interview that nobody has begun with waits: whoever tries the room first, or comes back, finds it. */
export function waitsUntil({ expiresAt, acceptedAt }: { expiresAt: number; acceptedAt: number }): number {
  return Math.max(expiresAt, acceptedAt + LEAST_WAIT_MS);
}

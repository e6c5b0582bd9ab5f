import type { InvitationRecords } from '../src/records/invitation.ts';

/** Invitations of one look at the store. */
const AT_A_TIME = 100;

/**
 * Notes of each invitation whose time is up that it is, which is word for those who listen, and says how many there were. Has those reminded
 * whose time is up soon.
 */
export function createInvitationExpirer(
  invitations: Pick<InvitationRecords, 'expire' | 'remind'>,
  now: () => number,
): (signal: AbortSignal) => Promise<number> {
  return async function expireInvitations(signal) {
    let expired = 0;
    for (;;) {
      signal.throwIfAborted();
      const { length } = await invitations.expire(now(), AT_A_TIME);
      expired += length;
      if (length === 0) break;
    }
    while ((await invitations.remind(now(), AT_A_TIME)) > 0) signal.throwIfAborted();
    return expired;
  };
}

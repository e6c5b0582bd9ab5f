import { inviting } from './activities.ts';

/** Ends the invitations whose time is up. A schedule starts it every few minutes, however many processes there are. */
export async function invitationExpiry(): Promise<{ expired: number }> {
  return { expired: await inviting.expireInvitations() };
}

import type { UserRecords } from '../../records/user.ts';
import { newOneTimeToken } from './one-time-token.ts';

/** A new link by which the first admin signs up, the only one that holds; null once there is an admin. */
export async function offerFirstAdmin(
  users: Pick<UserRecords, 'hasAdmin' | 'saveFirstAdminLink'>,
  publicOrigin: string,
): Promise<string | null> {
  if (await users.hasAdmin()) return null;
  const { token, tokenSha256 } = newOneTimeToken();
  await users.saveFirstAdminLink(tokenSha256);
  return `${publicOrigin}/first-admin#${token}`;
}

import { createHash, randomBytes } from 'node:crypto';

/** How long a link to a new password holds. */
export const RESET_LIFETIME_MS = 24 * 60 * 60 * 1000;

/** How long a link by which somebody becomes a member holds. */
export const JOIN_LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;

/** A token that nobody guesses, and what is stored of it. */
export function newOneTimeToken(): { token: string; tokenSha256: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenSha256: oneTimeTokenHash(token) };
}

export function oneTimeTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

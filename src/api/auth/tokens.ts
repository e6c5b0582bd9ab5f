import { randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { User } from '../../records/user.ts';
import type { Context, Token } from '../context.ts';

export const ALGORITHM = 'HS256';
export const COOKIE = 'viva_token';
const HOUR_S = 60 * 60;
const LIFETIME_S = 12 * HOUR_S;
/** Of somebody without a password, who cannot sign in again. */
const GUEST_LIFETIME_S = 30 * 24 * HOUR_S;

export interface IssuedToken extends Omit<Token, 'generation'> {
  jwt: string;
}

/** For that user until the password is changed. */
export function issueToken(
  { id: userId, tokenGeneration, passwordHash }: Pick<User, 'id' | 'tokenGeneration' | 'passwordHash'>,
  { secrets, at }: { secrets: readonly string[]; at: number },
): IssuedToken {
  const id = randomUUID();
  const issuedAt = Math.floor(at / 1000);
  const lifetime = passwordHash === null ? GUEST_LIFETIME_S : LIFETIME_S;
  const claims = { sub: userId, jti: id, gen: tokenGeneration, iat: issuedAt, exp: issuedAt + lifetime };
  return {
    id,
    expiresAt: claims.exp * 1000,
    jwt: jwt.sign(claims, secrets[0] as string, { algorithm: ALGORITHM }),
  };
}

/** The cookie is for same-site pages, whose `EventSource` cannot send a header. */
export function setTokenCookie(ctx: Context, { jwt: value, expiresAt }: IssuedToken): void {
  writeCookie(ctx, value, new Date(expiresAt));
}

export function clearTokenCookie(ctx: Context): void {
  writeCookie(ctx, '', new Date(0));
}

function writeCookie(ctx: Context, value: string, expires: Date): void {
  const { isSecure } = ctx.state.caller;
  ctx.cookies.secure = isSecure;
  ctx.cookies.set(COOKIE, value, {
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure,
    path: '/',
    expires,
    overwrite: true,
  });
}

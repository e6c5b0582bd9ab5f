import { createSecretKey } from 'node:crypto';
import Koa from 'koa';
import koaJwt from 'koa-jwt';
import type { ApiMiddleware, Context, Person } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { forbidden, Problem, unauthenticated } from '../errors.ts';
import { acceptedLocale } from '../problem-locale.ts';
import { PROBLEMS } from '../texts/problems.ts';
import { createKeyEntry, keyIn } from './keys.ts';
import { type Claims, createKnownTokens } from './known-tokens.ts';
import { isFromOwnPage } from './own-page.ts';
import { ALGORITHM, COOKIE } from './tokens.ts';

type Parts = Pick<ApiDependencies, 'records' | 'settings' | 'limits' | 'clock'>;

/**
 * Lets only calls with a valid token, or a key of an organisation, pass and reads the user's row or the key's, so that a change of role
 * holds at once. What stands in the header is proof enough, no other site has it; a cookie counts only when no page of somebody else
 * sends it along.
 */
export function createSignedIn(parts: Parts): ApiMiddleware {
  const { records, settings, clock } = parts;
  const enterByKey = createKeyEntry(parts);
  const known = createKnownTokens();
  const checkToken = koaJwt({
    // Of a plain text jsonwebtoken would try anew, for each token, whether it is a public key.
    secret: settings.jwtSecrets.map((secret) => createSecretKey(secret, 'utf8')),
    algorithms: [ALGORITHM],
    key: 'claims',
    getToken: tokenOf,
    // jsonwebtoken reads the options anew for each token.
    get clockTimestamp() {
      return Math.floor(clock() / 1000);
    },
  } as unknown as koaJwt.Options);

  const findViewer = async (claims: Claims, ctx: Context, next: () => Promise<unknown>) => {
    const viewer = await viewerOf(claims, records);
    if (!viewer) throw unauthenticated(PROBLEMS.tokenEnded);
    if (!isFromOwnPage(ctx, settings) && bearerOf(ctx) === null) {
      throw forbidden(PROBLEMS.foreignOrigin, 'foreign_origin');
    }
    ctx.state.viewer = viewer;
    await next();
  };

  return async (ctx, next) => {
    const key = keyIn(ctx.get('Authorization'));
    if (key !== null) {
      ctx.state.viewer = { ...(await enterByKey(key)), locale: acceptedLocale(ctx) };
      return next();
    }
    const token = tokenOf(ctx);
    const claims = token === null ? null : known.claimsOf(token, clock());
    if (claims) return findViewer(claims, ctx, next);
    return checkToken(ctx, () => {
      const { claims: checked } = ctx.state as unknown as { claims: Claims };
      if (token !== null) known.add(token, checked);
      return findViewer(checked, ctx, next);
    });
  };
}

/** Whether that is how `signedIn` refuses somebody. */
export function isUnauthenticated(error: unknown): boolean {
  if (error instanceof Problem) return error.options.status === 401;
  return error instanceof Koa.HttpError && error.status === 401;
}

/** A Bearer token wins over the cookie, even one that is not valid. */
function tokenOf(ctx: Pick<Context, 'get' | 'cookies'>): string | null {
  return bearerOf(ctx) ?? ctx.cookies.get(COOKIE) ?? null;
}

function bearerOf(ctx: Pick<Context, 'get'>): string | null {
  return /^Bearer +(\S+) *$/i.exec(ctx.get('Authorization'))?.[1] ?? null;
}

async function viewerOf(claims: Claims, { users }: Parts['records']): Promise<Person | null> {
  const { sub, jti, exp, gen = 0 } = claims;
  if (typeof sub !== 'string' || typeof jti !== 'string' || typeof exp !== 'number') return null;
  const user = await users.findByToken({ userId: sub, tokenId: jti });
  if (!user || (gen !== user.tokenGeneration && jti !== user.keptToken)) return null;
  const { id, organisationId, email, nickname, role, locale, passwordHash } = user;
  const isGuest = passwordHash === null;
  const token = { id: jti, generation: Number(gen), expiresAt: exp * 1000 };
  return { id, organisationId, isGuest, email, nickname, role, locale, token };
}

import { createHash, randomBytes } from 'node:crypto';
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import type { KeyHolder } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { tooMany, unauthenticated } from '../errors.ts';
import { PROBLEMS } from '../texts/problems.ts';

const PREFIX = 'viva_';
const MOST_CALLS = { keyPrefix: 'keys', points: 300, duration: 60 };

/** A key that nobody guesses, 48 characters, and what is stored of it. */
export function newKey(): { key: string; keySha256: string } {
  const key = `${PREFIX}${randomBytes(32).toString('base64url')}`;
  return { key, keySha256: keyHash(key) };
}

/** What stands for a key in the header: a Bearer token, or the user name of Basic, that begins as one; null where nothing does. */
export function keyIn(authorization: string): string | null {
  const [scheme = '', credentials = '', ...more] = authorization.trim().split(/ +/);
  if (more.length > 0) return null;
  const given = nameIn(scheme.toLowerCase(), credentials);
  return given?.startsWith(PREFIX) ? given : null;
}

function nameIn(scheme: string, credentials: string): string | null {
  if (scheme === 'bearer') return credentials;
  if (scheme === 'basic') return Buffer.from(credentials, 'base64').toString().split(':', 1)[0] ?? null;
  return null;
}

/** Whose key it is, looked up at each call, so that one that is revoked ends at once wherever it is used. Throws 401, and 429. */
export type EnterByKey = (key: string) => Promise<Omit<KeyHolder, 'locale'>>;

export function createKeyEntry({
  records,
  limits,
  clock,
}: Pick<ApiDependencies, 'records' | 'limits' | 'clock'>): EnterByKey {
  const calls = limits.counter(MOST_CALLS);
  return async (key) => {
    const found = await records.keys.findLive(keyHash(key), clock());
    if (!found) throw unauthenticated(PROBLEMS.keyEnded);
    await count(calls, found.id);
    const { id, organisationId, scopes } = found;
    return { id, organisationId, scopes, role: 'key' };
  };
}

async function count(calls: RateLimiterAbstract, id: string): Promise<void> {
  try {
    await calls.consume(id);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes)
      throw tooMany(refusal.msBeforeNext / 1000, PROBLEMS.tooManyCallsByKey);
    throw refusal;
  }
}

function keyHash(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

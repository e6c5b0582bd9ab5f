import { LRUCache } from 'lru-cache';

/** Tokens that are kept: those of the people who call now. */
const MOST_KNOWN = 5_000;

export type Claims = Record<string, unknown>;

/**
 * Tokens whose signature was found right, with what they say. A signature that was right stays so, and looking at it takes longer than
 * all queries of a call; how long a token holds, and whether it still does, is looked at each time.
 */
export interface KnownTokens {
  /** Null where it is not known, or is one for the whole check. */
  claimsOf(token: string, at: number): Claims | null;
  add(token: string, claims: Claims): void;
}

export function createKnownTokens(): KnownTokens {
  const known = new LRUCache<string, Claims>({ max: MOST_KNOWN });
  return {
    claimsOf(token, at) {
      const claims = known.get(token);
      return claims && holdsAt(claims, at) ? claims : null;
    },
    add(token, claims) {
      known.set(token, claims);
    },
  };
}

/** Of one that begins to hold later nothing is taken for granted. */
function holdsAt({ exp, nbf }: Claims, at: number): boolean {
  return typeof exp === 'number' && nbf === undefined && Math.floor(at / 1000) < exp;
}

import { createSecretKey, hkdfSync } from 'node:crypto';
import type { WrappedKey } from '../records/person-keys.ts';
import { KEY_BYTES, type SealingKey, seal, unseal } from './seal.ts';

/** How keys lie in the store: as they are, or sealed by a secret that is elsewhere. */
export interface KeyWrap {
  /** Of the secret that wraps; null where there is none. */
  secretId: string | null;
  wrap(key: SealingKey): WrappedKey;
  /** Throws {@link KeyLocked} for one that no secret at hand has wrapped. */
  unwrap(key: WrappedKey): SealingKey;
  /** Those of these secrets (null: none) that are not at hand. */
  missing(secretIds: readonly (string | null)[]): string[];
}

/** A key is wrapped by a secret that this start was not given. */
export class KeyLocked extends Error {
  override readonly name = 'KeyLocked';

  constructor(secretIds: readonly string[]) {
    super(
      `PAYLOAD_SECRET: keys of persons are wrapped by a secret that is not given (fingerprint ${secretIds.join(', ')}); ` +
        'put it behind the new one, as <new>,<old>, until a start has wrapped them anew',
    );
  }
}

/**
 * The first secret wraps, all of them unwrap; null in its place leaves keys as they are. A wrapped key is bound to its id: in another's
 * row it does not open.
 */
export function createKeyWrap(secrets: readonly (string | null)[]): KeyWrap {
  const wrapping = secrets.filter((secret) => secret !== null).map(wrappingKey);
  const first = secrets[0] === null ? null : (wrapping[0] ?? null);

  return {
    secretId: first?.id ?? null,

    wrap({ id, secret }) {
      const bytes = secret.export();
      if (!first) return { id, secretId: null, bytes };
      return { id, secretId: first.id, bytes: seal(first, bytes, id) };
    },

    unwrap({ id, secretId, bytes }) {
      if (secretId === null) return { id, secret: createSecretKey(bytes) };
      const by = wrapping.find((one) => one.id === secretId);
      if (!by) throw new KeyLocked([secretId]);
      return { id, secret: createSecretKey(unseal(by, bytes, id)) };
    },

    missing: (secretIds) =>
      secretIds.filter((id) => id !== null).filter((id) => !wrapping.some((one) => one.id === id)),
  };
}

/** HKDF, RFC 5869: one output wraps, another, which says nothing of it, is the secret's fingerprint. */
function wrappingKey(secret: string): SealingKey {
  const derive = (use: string, bytes: number) => Buffer.from(hkdfSync('sha256', secret, '', use, bytes));
  return {
    id: derive('viva: fingerprint', 8).toString('hex'),
    secret: createSecretKey(derive('viva: wraps keys of persons', KEY_BYTES)),
  };
}

import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** A key of 256 bits with the id under which it is found again. */
export interface SealingKey {
  id: string;
  secret: KeyObject;
}

/** AES-256-GCM, NIST SP 800-38D: a nonce of 96 bits, a tag of 128. */
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

/** What was sealed is not what is there, or was sealed by another key. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/** Nonce, ciphertext and tag in one; the tag also covers the label. Random nonces bear 2³² texts a key. */
export function seal({ id, secret }: SealingKey, content: Uint8Array, label = id): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, secret, nonce, { authTagLength: TAG_BYTES }).setAAD(
    Buffer.from(label),
  );
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** What {@link seal} was given. Throws {@link SealBroken}. */
export function unseal({ id, secret }: SealingKey, sealed: Uint8Array, label = id): Buffer {
  try {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(CIPHER, secret, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(label))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch (error) {
    throw new SealBroken(`what key ${id} has sealed cannot be opened`, { cause: error });
  }
}

/** A secret for one purpose, the same wherever the key is; it tells nothing of the key or of other secrets. */
export function secretFor({ secret }: SealingKey, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, KEY_BYTES));
}

/** A key that nobody else has. */
export function randomKey(id: string): SealingKey {
  return { id, secret: createSecretKey(randomBytes(KEY_BYTES)) };
}

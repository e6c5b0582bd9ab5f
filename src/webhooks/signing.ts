import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
} from 'node:crypto';
import type { Signing } from '../domain/webhooks/event-types.ts';

/** Of an HMAC's key; Standard Webhooks 1.0.0 has 24 to 64. */
const SECRET_BYTES = 32;
/** Of the key in the DER of a public ed25519 key (RFC 8410), which stands at its end. */
const PUBLIC_BYTES = 32;

/** What signs the requests to one receiver. */
export interface SigningKey {
  signing: Signing;
  /** The secret of an HMAC, or a private ed25519 key as PKCS #8. */
  bytes: Buffer;
}

/** What is signed. */
export interface SignedParts {
  id: string;
  /** Unix time of the try, s. */
  timestamp: number;
  body: string;
}

export function makeSigningKey(signing: Signing): SigningKey {
  if (signing === 'v1') return { signing, bytes: randomBytes(SECRET_BYTES) };
  const { privateKey } = generateKeyPairSync('ed25519');
  return { signing, bytes: privateKey.export({ format: 'der', type: 'pkcs8' }) };
}

/** What its receiver verifies with: the shared secret, or the public key. */
export function verifierOf({ signing, bytes }: SigningKey): string {
  if (signing === 'v1') return `whsec_${bytes.toString('base64')}`;
  const der = createPublicKey(privateKeyOf(bytes)).export({ format: 'der', type: 'spki' });
  return `whpk_${der.subarray(-PUBLIC_BYTES).toString('base64')}`;
}

/** The headers of one try. Each key signs, so that a receiver may know any of them. */
export function signedHeaders(keys: readonly SigningKey[], parts: SignedParts): Record<string, string> {
  return {
    'webhook-id': parts.id,
    'webhook-timestamp': String(parts.timestamp),
    'webhook-signature': keys.map((key) => signatureOf(key, parts)).join(' '),
  };
}

function signatureOf({ signing, bytes }: SigningKey, { id, timestamp, body }: SignedParts): string {
  const content = Buffer.from(`${id}.${timestamp}.${body}`);
  const signature =
    signing === 'v1'
      ? createHmac('sha256', bytes).update(content).digest()
      : sign(null, content, privateKeyOf(bytes));
  return `${signing},${signature.toString('base64')}`;
}

function privateKeyOf(bytes: Buffer) {
  return createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' });
}

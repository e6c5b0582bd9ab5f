import { createPublicKey, verify } from 'node:crypto';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { randomKey } from '../../src/privacy/seal.ts';
import { sealSigningKey, unsealSigningKey } from '../../src/webhooks/sealed-keys.ts';
import { makeSigningKey, signedHeaders, verifierOf } from '../../src/webhooks/signing.ts';

const ID = 'd2719e3c-6f3e-4c6b-9b0e-0d0f4e8f5a10';
const BODY = '{"type":"report.ready","data":{}}';
const partsOf = (timestamp = Math.floor(Date.now() / 1_000)) => ({ id: ID, timestamp, body: BODY });

describe('a signature by HMAC', () => {
  const key = makeSigningKey('v1');
  const receiver = new Webhook(verifierOf(key));

  it('is verified by the library of Standard Webhooks', () => {
    expect(receiver.verify(BODY, signedHeaders([key], partsOf()))).toEqual(JSON.parse(BODY));
    expect(verifierOf(key)).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  });

  it('fails for another body, another id, another time, another secret', () => {
    const headers = signedHeaders([key], partsOf());
    const another = new Webhook(verifierOf(makeSigningKey('v1')));
    const fails = (verifying: () => unknown) => expect(verifying).toThrow(WebhookVerificationError);
    fails(() => receiver.verify(`${BODY} `, headers));
    fails(() => receiver.verify(BODY, { ...headers, 'webhook-id': 'x' }));
    fails(() => receiver.verify(BODY, signedHeaders([key], partsOf(1_700_000_000))));
    fails(() => another.verify(BODY, headers));
  });

  it('stands beside that of the secret before, so that a receiver may know either', () => {
    const next = makeSigningKey('v1');
    const headers = signedHeaders([next, key], partsOf());
    expect(headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
    for (const known of [key, next]) {
      expect(new Webhook(verifierOf(known)).verify(BODY, headers)).toEqual(JSON.parse(BODY));
    }
  });
});

describe('a signature by ed25519', () => {
  it('is verified by whoever knows the public key, and that alone', () => {
    const key = makeSigningKey('v1a');
    const shown = verifierOf(key);
    expect(shown).toMatch(/^whpk_[A-Za-z0-9+/]{43}=$/);
    const { timestamp } = partsOf();
    const headers = signedHeaders([key], partsOf(timestamp));
    const [version, signature = ''] = headers['webhook-signature']?.split(',') ?? [];
    expect(version).toBe('v1a');
    const x = Buffer.from(shown.slice('whpk_'.length), 'base64').toString('base64url');
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const isSigned = (content: string) =>
      verify(null, Buffer.from(content), publicKey, Buffer.from(signature, 'base64'));
    expect(isSigned(`${ID}.${timestamp}.${BODY}`)).toBe(true);
    expect(isSigned(`${ID}.${timestamp + 1}.${BODY}`)).toBe(false);
  });
});

describe('a signing key at rest', () => {
  it('is sealed, and opens for its own webhook alone', () => {
    const by = randomKey('installation');
    const key = makeSigningKey('v1');
    const sealed = sealSigningKey(by, { id: 'key-1', webhookId: 'webhook-1', key });
    expect(Buffer.from(sealed.bytes).includes(key.bytes)).toBe(false);
    expect(unsealSigningKey(by, 'webhook-1', sealed)).toEqual(key);
    expect(() => unsealSigningKey(by, 'webhook-2', sealed)).toThrow(/cannot be opened/);
    expect(() => unsealSigningKey(randomKey('another'), 'webhook-1', sealed)).toThrow(/cannot be opened/);
  });
});

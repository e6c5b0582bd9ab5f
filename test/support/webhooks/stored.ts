import { randomBytes, randomUUID } from 'node:crypto';
import type { NewKey } from '../../../src/records/webhook-keys.ts';
import type { Webhook } from '../../../src/records/webhooks.ts';

/** A webhook as it is stored; a test says only what it is about. */
export function aWebhook(change: Partial<Webhook> = {}): Webhook {
  return {
    id: randomUUID(),
    organisationId: 'organisation-1',
    url: 'https://hooks.example.org/viva',
    events: ['report.ready'],
    description: '',
    signing: 'v1',
    publicKey: null,
    createdAt: Date.UTC(2026, 10, 1),
    disabledAt: null,
    disabledBy: null,
    ...change,
  };
}

/** A key that nobody opens. */
export function aKey(change: Partial<NewKey> = {}): NewKey {
  return {
    id: randomUUID(),
    signing: 'v1',
    bytes: new Uint8Array(randomBytes(32)),
    createdAt: Date.UTC(2026, 10, 1),
    ...change,
  };
}

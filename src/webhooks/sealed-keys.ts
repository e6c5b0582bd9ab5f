import { type SealingKey, seal, unseal } from '../privacy/seal.ts';
import type { SealedKey } from '../records/webhook-keys.ts';
import type { SigningKey } from './signing.ts';

/** A signing key as it lies in the store: sealed by the installation's key, and bound to its webhook. */
export function sealSigningKey(
  by: SealingKey,
  { id, webhookId, key }: { id: string; webhookId: string; key: SigningKey },
): SealedKey {
  return { id, signing: key.signing, bytes: seal(by, key.bytes, labelOf(id, webhookId)) };
}

export function unsealSigningKey(
  by: SealingKey,
  webhookId: string,
  { id, signing, bytes }: SealedKey,
): SigningKey {
  return { signing, bytes: unseal(by, bytes, labelOf(id, webhookId)) };
}

function labelOf(id: string, webhookId: string): string {
  return `signs webhook ${webhookId}: ${id}`;
}

import type { Provider } from '../domain/ats/provider.ts';
import { type SealingKey, seal, unseal } from '../privacy/seal.ts';

interface Whose {
  organisationId: string;
  provider: Provider;
}

/** By what a system knows us, as it lies in the store: sealed by the installation's key, and bound to its organisation. */
export function sealToken(by: SealingKey, whose: Whose, token: string): Buffer {
  return seal(by, Buffer.from(token), labelOf(whose));
}

export function unsealToken(by: SealingKey, whose: Whose, sealed: Uint8Array): string {
  return unseal(by, sealed, labelOf(whose)).toString();
}

function labelOf({ organisationId, provider }: Whose): string {
  return `known at ${provider} by: ${organisationId}`;
}

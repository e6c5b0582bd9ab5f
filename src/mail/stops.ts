import { createHmac, timingSafeEqual } from 'node:crypto';
import { emailKey } from '../accounts/email.ts';
import { type SealingKey, secretFor } from '../privacy/seal.ts';

/** Of which mail somebody may want no more: what a company sends to those whom it invites, or news to a member. */
export type StopKind = 'invited' | 'news';

/**
 * By what a stop is known. An address, and that of one company alone; or a member. It tells nothing of either to whoever does not have the
 * installation's key, so it may outlive them.
 */
export function stopKeyOf(
  key: SealingKey,
  whose: { organisationId: string; email: string } | { userId: string },
): string {
  const parts =
    'userId' in whose ? ['news', whose.userId] : ['invited', whose.organisationId, emailKey(whose.email)];
  return `${parts[0]}:${mac(key, 'whom mail is stopped for', JSON.stringify(parts))}`;
}

/** What a mail's link has, so that it works for as long as somebody has the mail. */
export function stopTokenOf(key: SealingKey, stopKey: string): string {
  return `${stopKey.replace(':', '-')}-${signatureOf(key, stopKey)}`;
}

/** Null for one that no mail of ours has had. */
export function stopOfToken(key: SealingKey, token: string): { kind: StopKind; stopKey: string } | null {
  const [, kind, id, signature] = /^(invited|news)-([0-9a-f]{64})-([0-9a-f]{64})$/.exec(token) ?? [];
  if (kind === undefined || id === undefined || signature === undefined) return null;
  const stopKey = `${kind}:${id}`;
  const isOurs = timingSafeEqual(
    Buffer.from(signature, 'hex'),
    Buffer.from(signatureOf(key, stopKey), 'hex'),
  );
  return isOurs ? { kind: kind as StopKind, stopKey } : null;
}

function signatureOf(key: SealingKey, stopKey: string): string {
  return mac(key, 'links that stop mail', stopKey);
}

function mac(key: SealingKey, purpose: string, text: string): string {
  return createHmac('sha256', secretFor(key, purpose)).update(text).digest('hex');
}

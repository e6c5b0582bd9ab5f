import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Signing } from '../domain/webhooks/event-types.ts';
import { WebhookKeyEntity } from './entities/webhook-key.entity.ts';

/** A signing key as it lies in the store. */
export interface SealedKey {
  id: string;
  signing: Signing;
  bytes: Uint8Array;
}

export type NewKey = SealedKey & { createdAt: number };

/** A request is signed by no more of them; the oldest goes. */
const MOST_KEYS = 5;

/** Those that sign at that moment, the newest first. */
export async function keysAt(tx: SqlEntityManager, webhookId: string, at: number): Promise<SealedKey[]> {
  const rows = await tx.find(
    WebhookKeyEntity,
    { webhook: webhookId, $or: [{ expiresAt: null }, { expiresAt: { $gt: at } }] },
    { orderBy: { createdAt: 'desc', id: 'asc' } },
  );
  return rows.map(({ id, signing, bytes }) => ({ id, signing, bytes }));
}

export async function insertKey(tx: SqlEntityManager, webhookId: string, key: NewKey): Promise<void> {
  await tx.insert(WebhookKeyEntity, { ...key, webhook: webhookId, expiresAt: null });
}

/** The others sign beside it until then. False where it is there already. */
export async function replaceKey(
  tx: SqlEntityManager,
  webhookId: string,
  { key, until }: { key: NewKey; until: number },
): Promise<boolean> {
  if ((await tx.count(WebhookKeyEntity, { id: key.id })) > 0) return false;
  await tx.nativeUpdate(WebhookKeyEntity, { webhook: webhookId, expiresAt: null }, { expiresAt: until });
  await tx.nativeDelete(WebhookKeyEntity, { webhook: webhookId, expiresAt: { $lte: key.createdAt } });
  await insertKey(tx, webhookId, key);
  const all = await tx.find(
    WebhookKeyEntity,
    { webhook: webhookId },
    { orderBy: { createdAt: 'desc', expiresAt: 'desc' }, fields: ['id', 'expiresAt'] },
  );
  const others = all.filter(({ expiresAt }) => expiresAt != null);
  await tx.nativeDelete(WebhookKeyEntity, { id: { $in: others.slice(MOST_KEYS - 1).map(({ id }) => id) } });
  return true;
}

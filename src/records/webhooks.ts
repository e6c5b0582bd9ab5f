import type { InferEntity } from '@mikro-orm/sql';
import type { Database } from '../database/database.ts';
import type { Signing, WebhookEventType } from '../domain/webhooks/event-types.ts';
import type { DisabledBy } from '../domain/webhooks/retries.ts';
import { claimOfWebhook } from './claims.ts';
import { WebhookEntity } from './entities/webhook.entity.ts';
import { behind, type Page, type Part, readPage } from './page.ts';
import { withdrawPending } from './webhook-deliveries.ts';
import { insertKey, type NewKey, replaceKey } from './webhook-keys.ts';

/** A receiver that an organisation has told of events. */
export interface Webhook {
  id: string;
  organisationId: string;
  url: string;
  /** What it is told of. */
  events: WebhookEventType[];
  description: string;
  signing: Signing;
  /** What its receiver verifies with, where that is no secret. */
  publicKey: string | null;
  createdAt: number;
  /** Since when nothing is sent to it, and why; null while it is. */
  disabledAt: number | null;
  disabledBy: DisabledBy | 'member' | null;
}

export interface WebhookRecords {
  /** One that is there stays as it is, with its key. */
  create(webhook: Webhook, key: NewKey): Promise<'created' | 'there' | 'too_many'>;
  /** Another organisation's is none. */
  find(organisationId: string, id: string): Promise<Webhook | null>;
  /** The latest first; null for a cursor that is none. */
  list(
    organisationId: string,
    page: Page,
  ): Promise<{ webhooks: Webhook[]; nextCursor: string | null } | null>;
  /** What is on its way to one that is disabled comes to nothing. */
  change(organisationId: string, id: string, change: WebhookChange): Promise<Webhook | null>;
  /** With its keys and all that was sent to it. */
  remove(organisationId: string, id: string): Promise<boolean>;
  /** The new key signs from now on, those of before beside it until then. `there`: this very key signs already. */
  rotate(
    organisationId: string,
    id: string,
    rotation: { key: NewKey; publicKey: string | null; until: number },
  ): Promise<'rotated' | 'there' | 'unknown'>;
}

export type WebhookChange = Partial<
  Pick<Webhook, 'url' | 'events' | 'description' | 'disabledAt' | 'disabledBy'>
>;

/** An organisation has no more of them. */
export const MOST_WEBHOOKS = 50;

export function createWebhookRecords({ em, transaction }: Database): WebhookRecords {
  return {
    create: (webhook, key) =>
      transaction([claimOfWebhooks(webhook.organisationId)], async (tx) => {
        const { id, organisationId } = webhook;
        if ((await tx.count(WebhookEntity, { id })) > 0) return 'there';
        if ((await tx.count(WebhookEntity, { organisationId })) >= MOST_WEBHOOKS) return 'too_many';
        await tx.insert(WebhookEntity, webhook);
        await insertKey(tx, id, key);
        return 'created';
      }),

    async find(organisationId, id) {
      const row = await em.fork().findOne(WebhookEntity, { id, organisationId });
      return row && webhookOf(row);
    },

    async list(organisationId, page) {
      const all: Part<Webhook> = {
        name: 'all',
        async read(place, limit) {
          const rows = await em
            .fork()
            .find(
              WebhookEntity,
              { $and: [{ organisationId }, behind(place, 'createdAt')] },
              { orderBy: { createdAt: 'desc', id: 'desc' }, limit },
            );
          return rows.map(webhookOf);
        },
        placeOf: ({ createdAt: at, id }) => ({ at, id }),
      };
      const list = await readPage('webhooks', [all], page);
      return list && { webhooks: list.rows, nextCursor: list.nextCursor };
    },

    change: (organisationId, id, change) =>
      transaction([claimOfWebhook(id)], async (tx) => {
        const row = await tx.findOne(WebhookEntity, { id, organisationId });
        if (!row) return null;
        Object.assign(row, change);
        await tx.flush();
        if (row.disabledAt != null) await withdrawPending(tx, id);
        return webhookOf(row);
      }),

    remove: (organisationId, id) =>
      transaction(
        [claimOfWebhook(id)],
        async (tx) => (await tx.nativeDelete(WebhookEntity, { id, organisationId })) > 0,
      ),

    rotate: (organisationId, id, { key, publicKey, until }) =>
      transaction([claimOfWebhook(id)], async (tx) => {
        const row = await tx.findOne(WebhookEntity, { id, organisationId });
        if (!row) return 'unknown';
        if (!(await replaceKey(tx, id, { key, until }))) return 'there';
        row.publicKey = publicKey;
        return 'rotated';
      }),
  };
}

function claimOfWebhooks(organisationId: string): string {
  return `webhooks of ${organisationId}`;
}

function webhookOf(row: InferEntity<typeof WebhookEntity>): Webhook {
  return {
    id: row.id,
    organisationId: row.organisationId,
    url: row.url,
    events: row.events,
    description: row.description,
    signing: row.signing,
    publicKey: row.publicKey ?? null,
    createdAt: row.createdAt,
    disabledAt: row.disabledAt ?? null,
    disabledBy: row.disabledBy ?? null,
  };
}

import type { InferEntity, QueryResult, SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../database/database.ts';
import type { DeliveryInput } from '../domain/webhooks/delivery.ts';
import { TEST_EVENT_TYPE } from '../domain/webhooks/event-types.ts';
import { claimOfWebhook } from './claims.ts';
import { WebhookEntity } from './entities/webhook.entity.ts';
import { WebhookAttemptEntity } from './entities/webhook-attempt.entity.ts';
import { WebhookDeliveryEntity } from './entities/webhook-delivery.entity.ts';
import { WebhookEventEntity } from './entities/webhook-event.entity.ts';
import { mailDisabledWebhook } from './mail-news.ts';
import { behind, type Part, type Place, readPage } from './page.ts';
import type { Delivery, DeliveryRecords } from './webhook-delivery.ts';
import { keysAt } from './webhook-keys.ts';

/** A workflow that should have tried by then is looked after. */
const LATE_MS = 3_600_000;
/** Of how many rounds tries are kept. */
const ROUNDS_KEPT = 5;

/** `hasMail`: what is to be told by mail is put down for whoever sends it. */
export function createDeliveryRecords(
  { em, rows, transaction }: Database,
  { hasMail }: { hasMail: boolean },
): DeliveryRecords {
  return {
    async list(webhookId, { status, type }, page) {
      const fork = em.fork();
      const wanted = { webhook: webhookId, ...(status && { status }), ...(type && { type }) };
      const all: Part<InferEntity<typeof WebhookDeliveryEntity>> = {
        name: 'all',
        read: (place: Place | null, limit) =>
          fork.find(
            WebhookDeliveryEntity,
            { $and: [wanted, behind(place, 'createdAt')] },
            { orderBy: { createdAt: 'desc', id: 'desc' }, limit },
          ),
        placeOf: ({ createdAt: at, id }) => ({ at, id }),
      };
      const found = await readPage('deliveries', [all], page);
      if (!found) return null;
      const ids = found.rows.map(({ id }) => id);
      const attempts = await attemptsOf(fork, ids);
      return {
        deliveries: found.rows.map((row) => ({
          ...{ id: row.id, eventId: row.event, type: row.type, at: row.createdAt, status: row.status },
          attempts: attempts.get(row.id) ?? [],
        })),
        nextCursor: found.nextCursor,
      };
    },

    replay: (webhookId, deliveryId, at) =>
      transaction([claimOfWebhook(webhookId)], async (tx) => {
        const found = await tx.count(WebhookDeliveryEntity, { id: deliveryId, webhook: webhookId });
        if (found === 0) return 'unknown';
        const again = await sendAgain(tx, at, 'webhook_id = ? and id = ?', [webhookId, deliveryId]);
        return again === 1 ? 'asked' : 'running';
      }),

    replayBetween: (webhookId, { from, to, at }) =>
      transaction([claimOfWebhook(webhookId)], (tx) =>
        sendAgain(tx, at, 'webhook_id = ? and created_at >= ? and created_at <= ?', [webhookId, from, to]),
      ),

    async due(at, limit) {
      const found = await rows(DUE, [at, limit]);
      return found.map(({ webhook_id, event_id, round, begun }) => ({
        webhookId: String(webhook_id),
        eventId: String(event_id),
        round: Number(round),
        begun: Boolean(begun),
      }));
    },

    async postpone({ webhookId, eventId, round, begun }, { dueBy, dueAt }) {
      await em
        .fork()
        .nativeUpdate(
          WebhookDeliveryEntity,
          { webhook: webhookId, event: eventId, round, status: 'pending', dueAt: { $lte: dueBy } },
          { dueAt, ...(begun && { begun }) },
        );
    },

    take: (input, at) =>
      transaction([claimOfWebhook(input.webhookId)], async (tx) => {
        const row = await pendingOf(tx, input);
        if (!row) return null;
        const webhook = await tx.findOneOrFail(WebhookEntity, { id: input.webhookId });
        if (webhook.disabledAt != null && row.type !== TEST_EVENT_TYPE) {
          Object.assign(row, { status: 'failed', dueAt: null });
          return null;
        }
        row.begun = true;
        const {
          id,
          type,
          at: happenedAt,
          data,
        } = await tx.findOneOrFail(WebhookEventEntity, { id: row.event });
        const keys = await keysAt(tx, webhook.id, at);
        return { url: webhook.url, keys, event: { id, type, at: happenedAt, data }, tries: row.tries };
      }),

    keepTry: ({ attempt, tries, step, ...input }) =>
      transaction([claimOfWebhook(input.webhookId)], async (tx) => {
        const row = await pendingOf(tx, input);
        if (!row) return { disabled: false };
        const { at, httpStatus, error } = attempt;
        await tx
          .createQueryBuilder(WebhookAttemptEntity)
          .insert({ delivery: row.id, round: row.round, number: tries, at, httpStatus, error })
          .onConflict(['delivery', 'round', 'number'])
          .ignore()
          .execute();
        await tx.nativeDelete(WebhookAttemptEntity, {
          delivery: row.id,
          round: { $lte: row.round - ROUNDS_KEPT },
        });
        row.tries = tries;
        if (step.kind === 'again') row.dueAt = at + step.waitMs + LATE_MS;
        else Object.assign(row, { status: step.kind, dueAt: null });
        const disables = step.kind === 'failed' ? step.disables : null;
        if (disables === null) return { disabled: false };
        const changed = await tx.nativeUpdate(
          WebhookEntity,
          { id: input.webhookId, disabledAt: null },
          { disabledAt: at, disabledBy: disables },
        );
        await tx.flush();
        await withdrawPending(tx, input.webhookId);
        if (hasMail && changed > 0) {
          const webhook = await tx.findOneOrFail(WebhookEntity, { id: input.webhookId });
          await mailDisabledWebhook(tx, webhook, at);
        }
        return { disabled: changed > 0 };
      }),

    async giveUp({ webhookId, eventId, round }) {
      await em
        .fork()
        .nativeUpdate(
          WebhookDeliveryEntity,
          { webhook: webhookId, event: eventId, round, status: 'pending' },
          { status: 'failed', dueAt: null },
        );
    },

    removeBefore: (at) => em.fork().nativeDelete(WebhookEventEntity, { at: { $lt: at } }),
  };
}

const DUE =
  'select webhook_id, event_id, round, begun from webhook_deliveries where due_at <= ? order by due_at limit ?';

/** What is on its way comes to nothing; it can be sent again. A test call is let go on. */
export async function withdrawPending(tx: SqlEntityManager, webhookId: string): Promise<void> {
  await tx.nativeUpdate(
    WebhookDeliveryEntity,
    { webhook: webhookId, status: 'pending', type: { $ne: TEST_EVENT_TYPE } },
    { status: 'failed', dueAt: null },
  );
}

function pendingOf(tx: SqlEntityManager, { webhookId, eventId, round }: DeliveryInput) {
  return tx.findOne(WebhookDeliveryEntity, { webhook: webhookId, event: eventId, round, status: 'pending' });
}

/** What is on its way is left alone. */
async function sendAgain(
  tx: SqlEntityManager,
  at: number,
  condition: string,
  values: (string | number)[],
): Promise<number> {
  const { affectedRows } = await tx.execute<QueryResult>(
    `update webhook_deliveries set status = 'pending', round = round + 1, tries = 0, begun = false, due_at = ?
       where status <> 'pending' and ${condition}`,
    [at, ...values],
    'run',
  );
  return affectedRows;
}

async function attemptsOf(
  em: SqlEntityManager,
  deliveries: readonly string[],
): Promise<ReadonlyMap<string, Delivery['attempts']>> {
  const found = await em.find(
    WebhookAttemptEntity,
    { delivery: { $in: [...deliveries] } },
    { orderBy: { round: 'asc', number: 'asc' } },
  );
  const byDelivery = Map.groupBy(found, ({ delivery }) => delivery);
  return new Map(
    [...byDelivery].map(([id, attempts]) => [
      id,
      attempts.map(({ at, httpStatus, error }) => ({
        at,
        httpStatus: httpStatus ?? null,
        error: error ?? null,
      })),
    ]),
  );
}

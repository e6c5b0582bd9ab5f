import { v5 as uuidV5 } from 'uuid';
import type { Database } from '../database/database.ts';
import type { AtsOrder, AtsOrderRecords } from './ats-order.ts';
import { claimOfAtsOrder } from './claims.ts';
import { AtsOrderEntity } from './entities/ats-order.entity.ts';

/** Under which ids of orders are made. */
const ORDERS = '5f1c8f2e-6f0a-4a55-9a3b-1f0d3c6b7e90';
/** Places that want to be told of one invitation. A system names one for each time that somebody there orders it again. */
const MOST_OF_AN_INVITATION = 20;
/** A workflow that should have tried by then is looked after. */
const LATE_MS = 3_600_000;

const DUE = 'select id, news from ats_orders where due_at <= ? order by due_at limit ?';

export function createAtsOrderRecords({ em, rows, transaction }: Database): AtsOrderRecords {
  return {
    add: ({ invitationId, callbackUrl, ...order }, { isNews, at }) =>
      transaction([claimOfAtsOrder(invitationId)], async (tx) => {
        const id = idOf({ ...order, invitationId, callbackUrl });
        if ((await tx.count(AtsOrderEntity, { id })) > 0) return 'there';
        const others = await tx.count(AtsOrderEntity, { invitation: invitationId });
        if (others >= MOST_OF_AN_INVITATION) return 'too_many';
        await tx.insert(AtsOrderEntity, {
          ...{ ...order, id, callbackUrl, invitation: invitationId, createdAt: at },
          ...{ news: isNews ? 1 : 0, told: 0, tries: 0, status: isNews ? 'pending' : 'idle' },
          ...{ dueAt: isNews ? at : null, triedAt: null, httpStatus: null, error: null },
        });
        return 'added';
      }),

    async due(at, limit) {
      const found = await rows(DUE, [at, limit]);
      return found.map(({ id, news }) => ({ orderId: String(id), news: Number(news) }));
    },

    async postpone({ orderId: id, news }, dueAt) {
      await em.fork().nativeUpdate(AtsOrderEntity, { id, news, status: 'pending' }, { dueAt });
    },

    async take({ orderId: id }) {
      const row = await em.fork().findOne(AtsOrderEntity, { id, status: 'pending' });
      if (!row) return null;
      const { organisationId, invitation: invitationId, provider, news, tries } = row;
      const callbackUrl = row.callbackUrl ?? null;
      return { organisationId, invitationId, provider, callbackUrl, news, tries };
    },

    async keepTry({ orderId: id, attempt, news, tries, step }) {
      const fork = em.fork();
      const { at, httpStatus, error } = attempt;
      const isTold = step.kind === 'delivered';
      const known = { triedAt: at, httpStatus, error, ...(isTold && { told: news }) };
      await fork.nativeUpdate(AtsOrderEntity, { id }, known);
      const follows =
        step.kind === 'again'
          ? { dueAt: at + step.waitMs + LATE_MS }
          : { status: isTold ? ('told' as const) : ('failed' as const), dueAt: null };
      // One statement: what comes meanwhile is told from the first try on, whatever became of the state before.
      const changed = await fork.nativeUpdate(AtsOrderEntity, { id, news }, { tries, ...follows });
      return { hasMore: changed === 0 && (await fork.count(AtsOrderEntity, { id })) > 0 };
    },

    async giveUp({ orderId: id }) {
      await em
        .fork()
        .nativeUpdate(AtsOrderEntity, { id, status: 'pending' }, { status: 'failed', dueAt: null });
    },

    async retry(organisationId, provider, at) {
      const again = { status: 'pending', tries: 0, dueAt: at } as const;
      return em.fork().nativeUpdate(AtsOrderEntity, { organisationId, provider, status: 'failed' }, again);
    },

    async counts(organisationId, provider) {
      const fork = em.fork();
      const count = (status: 'pending' | 'failed') =>
        fork.count(AtsOrderEntity, { organisationId, provider, status });
      return { pending: await count('pending'), failed: await count('failed') };
    },
  };
}

/** The same place for the same invitation is one order, whoever tells of it again. */
function idOf({ provider, invitationId, callbackUrl }: Omit<AtsOrder, 'organisationId'>): string {
  return uuidV5(JSON.stringify([provider, invitationId, callbackUrl]), ORDERS);
}

import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Announcement } from '../domain/webhooks/announcement.ts';
import { AtsNewsEntity } from './entities/ats-news.entity.ts';
import { AtsOrderEntity } from './entities/ats-order.entity.ts';
import { InvitationEntity } from './entities/invitation.entity.ts';

type News = Pick<Announcement, 'type' | 'key' | 'data'>;

/**
 * Has the systems that ordered an invitation told that it stands otherwise, within the transaction that makes it so: who looks for what is to be
 * told finds what is stored.
 */
export async function tellOrders(tx: SqlEntityManager, { type, key, data }: News): Promise<void> {
  for (const { id } of await ordersOf(tx, data)) {
    const { affectedRows } = await tx
      .createQueryBuilder(AtsNewsEntity)
      .insert({ order: id, key: JSON.stringify([type, key]), seq: data.seq ?? null })
      .onConflict(['order', 'key'])
      .ignore()
      .execute('run');
    if (affectedRows === 0) continue;
    await tx.execute(
      `update ats_orders set news = news + 1, status = 'pending', tries = 0, due_at = ? where id = ?`,
      [Date.now(), id],
    );
  }
}

/** An event has given way to another: should it happen after all, it is news again. */
export async function forgetNews(tx: SqlEntityManager, interviewId: string, from: number): Promise<void> {
  await tx.execute(
    `delete from ats_news where seq >= ? and order_id in (
       select o.id from ats_orders o join invitations i on i.id = o.invitation_id where i.interview_id = ?)`,
    [from, interviewId],
  );
}

async function ordersOf(tx: SqlEntityManager, { invitationId, sessionId }: News['data']) {
  if (invitationId !== undefined) return tx.find(AtsOrderEntity, { invitation: invitationId });
  if (sessionId === undefined) return [];
  const invitation = await tx.findOne(InvitationEntity, { interviewId: sessionId }, { fields: ['id'] });
  return invitation ? tx.find(AtsOrderEntity, { invitation: invitation.id }) : [];
}

import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { v5 as uuidV5 } from 'uuid';
import type { Database } from '../database/database.ts';
import { isNews } from '../domain/ats/stage.ts';
import { type Announcement, newsOf } from '../domain/webhooks/announcement.ts';
import { TEST_EVENT_TYPE } from '../domain/webhooks/event-types.ts';
import { forgetNews, tellOrders } from './ats-news.ts';
import { InvitationEntity } from './entities/invitation.entity.ts';
import { WebhookEntity } from './entities/webhook.entity.ts';
import { WebhookDeliveryEntity } from './entities/webhook-delivery.entity.ts';
import { WebhookEventEntity } from './entities/webhook-event.entity.ts';
import type { EventBatch } from './event-batch.ts';
import { externalIn } from './external.ts';

/** Of whose stored word it goes; neither where it outlives them, as word of their end. */
interface AnnouncedThing {
  interviewId?: string;
  invitationId?: string;
}

export interface AnnouncementRecords {
  /**
   * Has all webhooks told that ask for it. Once it has resolved nothing of it is lost, whatever stops; the same announced again
   * changes nothing.
   */
  announce(announcement: Announcement, of?: AnnouncedThing): Promise<void>;
  /** Has one webhook called to see how its receiver answers. */
  announceTest(webhookId: string, event: { eventId: string; at: number }): Promise<void>;
}

/** Under which ids of events are made. */
const EVENTS = '0d4f0a52-9f0b-4b0e-8a43-5b8f6c9a7f21';

export function createAnnouncementRecords({ transaction }: Database): AnnouncementRecords {
  return {
    announce: (announcement, of) => transaction([], (tx) => announceIn(tx, announcement, of)),

    announceTest: (webhookId, { eventId, at }) =>
      transaction([], async (tx) => {
        const event: NewEvent = { id: eventId, type: TEST_EVENT_TYPE, at, data: { webhookId } };
        if (await insertEvent(tx, event))
          await insertDelivery(tx, event, { id: webhookId, disabledAt: null });
      }),
  };
}

/**
 * As {@link AnnouncementRecords.announce}, within the transaction that makes it true. A webhook that is disabled gets a delivery
 * that has failed, so that it can be sent once the receiver is back.
 */
export async function announceIn(
  tx: SqlEntityManager,
  { organisationId, type, key, at, data }: Announcement,
  { interviewId, invitationId }: AnnouncedThing = {},
): Promise<void> {
  if (isNews({ type, key })) await tellOrders(tx, { type, key, data });
  const all = await tx.find(WebhookEntity, { organisationId }, { orderBy: { id: 'asc' } });
  const webhooks = all.filter(({ events }) => events.includes(type));
  if (webhooks.length === 0) return;
  const about = data.sessionId ?? data.invitationId ?? organisationId;
  const event = {
    id: uuidV5(JSON.stringify([organisationId, type, about, key]), EVENTS),
    ...{ type, at, data, interviewId, invitationId },
  };
  if (!(await insertEvent(tx, event))) return;
  for (const webhook of webhooks) await insertDelivery(tx, event, webhook);
}

/** What a batch of an interview's events is for those outside. */
export async function announceEvents(
  tx: SqlEntityManager,
  { plan, events }: Pick<EventBatch, 'plan' | 'events'>,
): Promise<void> {
  const { interviewId } = plan;
  for (const { isOfReport, ...news } of events.flatMap(newsOf)) {
    const reportSha256 = isOfReport ? await reportHash(tx, interviewId) : news.data.reportSha256;
    if (isOfReport && reportSha256 === undefined) continue;
    await announceOf(tx, interviewId, { ...news, data: { ...news.data, reportSha256 } });
  }
}

/** That something has happened to an interview; a practice is nothing to those outside. `isEnd`: its word stays when it goes. */
export async function announceOf(
  tx: SqlEntityManager,
  interviewId: string,
  { isEnd = false, data = {}, ...news }: InterviewNews,
): Promise<void> {
  const [row] = await tx.execute<{ organisation_id: string; practice: boolean | number }[]>(
    'select organisation_id, practice from interviews where id = ?',
    [interviewId],
  );
  if (!row || row.practice) return;
  const announcement = {
    ...{ ...news, organisationId: row.organisation_id },
    data: { sessionId: interviewId, ...(isEnd ? {} : await invitedAs(tx, interviewId)), ...data },
  };
  await announceIn(tx, announcement, isEnd ? {} : { interviewId });
}

/** As what those outside know its candidate; word of the end outlives the person, so it does not say. */
async function invitedAs(tx: SqlEntityManager, interviewId: string): Promise<Announcement['data']> {
  const row = await tx.findOne(InvitationEntity, { interviewId });
  return row ? { invitationId: row.id, external: externalIn(row) } : {};
}

type InterviewNews = Pick<Announcement, 'type' | 'key' | 'at'> & {
  data?: Announcement['data'];
  isEnd?: boolean;
};

/** What an event has announced that has given way to another, unless somebody was told of it already. */
export async function unsay(tx: SqlEntityManager, interviewId: string, from: number): Promise<void> {
  await forgetNews(tx, interviewId, from);
  await tx.execute(
    `delete from webhook_events where interview_id = ? and seq >= ?
       and not exists (select 1 from webhook_deliveries d where d.event_id = webhook_events.id and d.begun)`,
    [interviewId, from],
  );
}

async function reportHash(tx: SqlEntityManager, interviewId: string): Promise<string | undefined> {
  const [row] = await tx.execute<{ sha256: string }[]>('select sha256 from reports where interview_id = ?', [
    interviewId,
  ]);
  return row?.sha256;
}

type NewEvent = Pick<Announcement, 'at' | 'data'> & {
  id: string;
  type: Announcement['type'] | typeof TEST_EVENT_TYPE;
  interviewId?: string | undefined;
  invitationId?: string | undefined;
};

/** False where it is there already. */
async function insertEvent(
  tx: SqlEntityManager,
  { interviewId, invitationId, ...event }: NewEvent,
): Promise<boolean> {
  const { affectedRows } = await tx
    .createQueryBuilder(WebhookEventEntity)
    .insert({
      ...event,
      interviewId: interviewId ?? null,
      invitationId: invitationId ?? null,
      seq: (interviewId === undefined ? null : event.data.seq) ?? null,
    })
    .onConflict('id')
    .ignore()
    .execute('run');
  return affectedRows > 0;
}

async function insertDelivery(
  tx: SqlEntityManager,
  { id, type, at }: Pick<NewEvent, 'id' | 'type' | 'at'>,
  webhook: { id: string; disabledAt?: number | null },
): Promise<void> {
  const isDisabled = webhook.disabledAt != null;
  await tx.insert(WebhookDeliveryEntity, {
    id: randomUUID(),
    webhook: webhook.id,
    event: id,
    type,
    createdAt: at,
    status: isDisabled ? 'failed' : 'pending',
    round: 1,
    tries: 0,
    begun: false,
    // The clock of whatever has happened may go before ours.
    dueAt: isDisabled ? null : Math.min(at, Date.now()),
  });
}

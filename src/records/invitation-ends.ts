import { randomUUID } from 'node:crypto';
import type { FilterQuery, SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../database/database.ts';
import { isWaiting } from '../domain/invitations/invitation.ts';
import { REMIND_BEFORE_MS, REMIND_LATER_BY_MS } from '../domain/invitations/times.ts';
import { announceIn } from './announcements.ts';
import { claimOfInvitation } from './claims.ts';
import { AnswerEntity } from './entities/answer.entity.ts';
import { DataRequestEntity } from './entities/data-request.entity.ts';
import { InvitationEntity } from './entities/invitation.entity.ts';
import { WebhookEventEntity } from './entities/webhook-event.entity.ts';
import type { InvitationRecord, InvitationRecords } from './invitation.ts';
import { createChange } from './invitation-change.ts';
import { announceInvitation } from './invitation-news.ts';
import { type InvitationRow, recordsOf } from './invitation-rows.ts';
import { mailReminder } from './mail-news.ts';

/** Those that were sent by mail, wait, and are about to expire; each once for each time that it was sent. */
const TO_REMIND = `select i.id, m.id as sent_by, m.created_at as sent_for from invitations i
  join mails m on m.invitation_id = i.id and m.kind = 'invitation' and m.status = 'sent'
  where i.status in ('created', 'opened') and i.expires_at > ? and i.expires_at <= ? and m.sent_at <= ?
    and not exists (select 1 from mails o where o.invitation_id = i.id
      and (o.kind = 'reminder' or o.kind = 'invitation') and o.id <> m.id and o.created_at >= m.created_at)
  order by i.expires_at limit ?`;

type Ends = Pick<InvitationRecords, 'expire' | 'remind' | 'removeEnded' | 'erase' | 'eraseOf'>;

/** How invitations come to their end. */
export function createInvitationEnds(database: Database, { hasMail }: { hasMail: boolean }): Ends {
  const { em, rows, transaction } = database;
  const changing = createChange(database);

  return {
    async expire(at, limit) {
      const fork = em.fork();
      const due = await fork.find(
        InvitationEntity,
        { status: { $in: ['created', 'opened'] }, expiresAt: { $lte: at } },
        { orderBy: { expiresAt: 'asc' }, limit },
      );
      const expired: InvitationRecord[] = [];
      for (const { id } of due) {
        // One that was accepted, or got more time, meanwhile stays as it is.
        const records = await changing(id, async (row, tx) => {
          if (!isWaiting(row.status) || row.expiresAt > at) return [];
          Object.assign(row, { status: 'expired', endedAt: row.expiresAt });
          await announceInvitation(tx, 'invitation.expired', row, row.expiresAt);
          return recordsOf(tx, [row]);
        });
        expired.push(...records);
      }
      return expired;
    },

    async remind(at, limit) {
      if (!hasMail) return 0;
      const due = await rows(TO_REMIND, [at, at + REMIND_BEFORE_MS, at - REMIND_LATER_BY_MS, limit]);
      for (const { id, sent_by, sent_for } of due) {
        const reminder = { sentBy: String(sent_by), at: Math.max(at, Number(sent_for)) };
        await changing(String(id), async (row, tx) => {
          if (isWaiting(row.status)) await mailReminder(tx, row, reminder);
        });
      }
      return due.length;
    },

    removeEnded: (before) =>
      transaction([], (tx) =>
        removeWhere(tx, { status: { $in: ['expired', 'cancelled'] }, endedAt: { $lt: before } }),
      ),

    erase: (id, at) =>
      transaction([claimOfInvitation(id)], async (tx) => {
        const row = await tx.findOne(InvitationEntity, { id });
        if (!row) return 'unknown';
        if (row.status === 'accepted') return 'accepted';
        const { organisationId } = row;
        await removeWhere(tx, { id });
        // Nothing that other systems know the person by: this word outlives them.
        const news = { type: 'candidate.erased', key: 'erased', at, data: { invitationId: id } } as const;
        await announceIn(tx, { organisationId, ...news });
        // What is left of it in the files of the store goes as it does for those who had an account.
        const request = { id: randomUUID(), kind: 'erasure', personId: id, requestedBy: 'member' } as const;
        await tx.insert(DataRequestEntity, { ...request, requestedAt: at, finishedAt: null });
        return 'erased';
      }),

    async eraseOf(candidateId) {
      await transaction([], (tx) => removeWhere(tx, { candidateId }));
    },
  };
}

/** With what those outside were told of them, and with answers that hold them; says how many there were. */
async function removeWhere(tx: SqlEntityManager, where: FilterQuery<InvitationRow>): Promise<number> {
  const gone = tx
    .createQueryBuilder(InvitationEntity)
    .select('id')
    .where(where as never);
  await tx.nativeDelete(WebhookEventEntity, { invitationId: { $in: gone } });
  await tx.nativeDelete(AnswerEntity, { interviewId: { $in: gone } });
  return tx.nativeDelete(InvitationEntity, where);
}

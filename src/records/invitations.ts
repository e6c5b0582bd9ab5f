import { setImmediate as nextTurn } from 'node:timers/promises';
import { UniqueConstraintViolationException } from '@mikro-orm/sql';
import type { Database } from '../database/database.ts';
import { isWaiting, waitingStatus } from '../domain/invitations/invitation.ts';
import { acceptability } from '../domain/invitations/times.ts';
import { keysOf } from './account-names.ts';
import { InvitationEntity } from './entities/invitation.entity.ts';
import { InvitationLinkEntity } from './entities/invitation-link.entity.ts';
import { UserEntity } from './entities/user.entity.ts';
import { WebhookEventEntity } from './entities/webhook-event.entity.ts';
import type { InvitationRecord, InvitationRecords } from './invitation.ts';
import { createChange } from './invitation-change.ts';
import { createInvitationEnds } from './invitation-ends.ts';
import { announceInvitation } from './invitation-news.ts';
import { createInvitationInsert, type InvitationRow, recordsOf } from './invitation-rows.ts';
import { invitationsWhere } from './invitation-search.ts';
import { pageOf } from './latest-first.ts';
import { mailInvitation, mailTimeRequest } from './mail-news.ts';

/** Rows of one statement: how long others of this process wait. */
const AT_A_TIME = 500;

/** `hasMail`: what is to be told by mail is put down for whoever sends it. */
export function createInvitationRecords(
  database: Database,
  options: { hasMail: boolean },
): InvitationRecords {
  const { em, engine, transaction } = database;
  const { hasMail } = options;
  const insert = createInvitationInsert(engine, options);

  async function findWhere(where: {
    id?: string;
    organisationId?: string;
    naturalKey?: string;
  }): Promise<InvitationRecord | null> {
    const fork = em.fork();
    const row = await fork.findOne(InvitationEntity, where);
    return row && ((await recordsOf(fork, [row]))[0] ?? null);
  }

  const changing = createChange(database);

  return {
    find: (id, organisationId) => findWhere({ id, organisationId }),

    findByNaturalKey: (naturalKey, organisationId) => findWhere({ organisationId, naturalKey }),

    create: (invitations) =>
      transaction([], async (tx) => {
        const made: { id: string; isNew: boolean }[] = [];
        for (let from = 0; from < invitations.length; from += AT_A_TIME) {
          if (from > 0) await nextTurn();
          made.push(...(await insert(tx, invitations.slice(from, from + AT_A_TIME))));
        }
        return made;
      }),

    async findByLink(tokenSha256) {
      const link = await em.fork().findOne(InvitationLinkEntity, { tokenSha256 });
      const invitation = link && (await findWhere({ id: link.invitation }));
      return invitation && { invitation, isReplaced: link.replacedAt != null };
    },

    async list(filter, page) {
      const fork = em.fork();
      const where = invitationsWhere(fork, filter);
      const found = await pageOf<InvitationRow>(
        fork,
        { list: 'invitations', entity: InvitationEntity, where },
        page,
      );
      return found && { invitations: await recordsOf(fork, found.rows), nextCursor: found.nextCursor };
    },

    async ofInterviews(ids) {
      const fork = em.fork();
      const rows = await fork.find(InvitationEntity, { interviewId: { $in: [...new Set(ids)] } });
      const records = await recordsOf(fork, rows);
      return new Map(records.map((record) => [record.interviewId ?? '', record]));
    },

    async ofCandidate(candidateId) {
      const fork = em.fork();
      return recordsOf(fork, await fork.find(InvitationEntity, { candidateId }));
    },

    open: (id, at) =>
      changing(id, async (row, tx) => {
        if (row.status !== 'created' || row.expiresAt <= at) return false;
        Object.assign(row, { status: 'opened', openedAt: at });
        await announceInvitation(tx, 'invitation.opened', row, at);
        return true;
      }),

    change: (id, { additionalTimePercent, expiresAt }) =>
      changing(id, (row) => {
        if (row.status === 'accepted' || row.status === 'cancelled') return false;
        if (additionalTimePercent !== undefined) row.additionalTimePercent = additionalTimePercent;
        if (expiresAt !== undefined) waitAgain(row, expiresAt);
        return true;
      }),

    cancel: (id, at) =>
      changing(id, async (row, tx) => {
        if (row.status === 'accepted') return 'accepted';
        if (row.status === 'cancelled') return 'was_cancelled';
        Object.assign(row, { status: 'cancelled', endedAt: at });
        await announceInvitation(tx, 'invitation.cancelled', row, at);
        return 'cancelled';
      }),

    renew: (id, { tokenSha256, expiresAt, at }) =>
      changing(id, async (row, tx) => {
        await tx.nativeUpdate(InvitationLinkEntity, { invitation: id, replacedAt: null }, { replacedAt: at });
        await tx.insert(InvitationLinkEntity, {
          tokenSha256,
          invitation: id,
          createdAt: at,
          replacedAt: null,
        });
        if (row.status !== 'accepted') waitAgain(row, expiresAt);
        if (hasMail) await mailInvitation(tx, row, { tokenSha256, at });
      }),

    requestTime: (id, { text, at }) =>
      changing(id, async (row, tx) => {
        if (!isWaiting(row.status) || row.timeRequest != null) return false;
        Object.assign(row, { timeRequest: text, timeRequestedAt: at });
        if (hasMail) await mailTimeRequest(tx, row, at);
        return true;
      }),

    async accept(id, { candidate, interviewId, noticeDays, at }) {
      try {
        return await changing(id, async (row, tx) => {
          const [invitation] = await recordsOf(tx, [row]);
          if (!invitation) throw new Error(`invitation ${id} is not there`);
          const judged = acceptability({ ...invitation, noticeDays }, at);
          if (judged.kind !== 'new') return { judged, invitation };
          await tx.insert(UserEntity, { ...candidate, ...keysOf(candidate) });
          const accepted = {
            status: 'accepted',
            acceptedAt: at,
            openedAt: row.openedAt ?? at,
            candidateId: candidate.id,
            interviewId,
          } as const;
          Object.assign(row, accepted);
          await announceInvitation(tx, 'invitation.accepted', row, at);
          // From now on all word of it goes with the interview.
          await tx.nativeUpdate(WebhookEventEntity, { invitationId: id }, { interviewId });
          return { judged, invitation: { ...invitation, ...accepted } };
        });
      } catch (fault) {
        if (fault instanceof UniqueConstraintViolationException) return 'taken';
        throw fault;
      }
    },

    ...createInvitationEnds(database, options),
  };
}

/** As far as it is not accepted: whether its link was opened before stays known. */
function waitAgain(row: InvitationRow, expiresAt: number): void {
  const status = waitingStatus({ openedAt: row.openedAt ?? null });
  Object.assign(row, { status, expiresAt, endedAt: null });
}

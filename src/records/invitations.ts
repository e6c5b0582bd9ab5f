import { setImmediate as nextTurn } from 'node:timers/promises';
import { type FilterQuery, type SqlEntityManager, UniqueConstraintViolationException } from '@mikro-orm/sql';
import type { Database } from '../database/database.ts';
import { isWaiting, waitingStatus } from '../domain/invitations/invitation.ts';
import { acceptability } from '../domain/invitations/times.ts';
import { keysOf } from './account-names.ts';
import { InvitationEntity } from './entities/invitation.entity.ts';
import { InvitationLinkEntity } from './entities/invitation-link.entity.ts';
import { UserEntity } from './entities/user.entity.ts';
import { WebhookEventEntity } from './entities/webhook-event.entity.ts';
import type { InvitationRecord, InvitationRecords } from './invitation.ts';
import { announceInvitation } from './invitation-news.ts';
import { createInvitationInsert, type InvitationRow, recordsOf } from './invitation-rows.ts';
import { invitationsWhere } from './invitation-search.ts';
import { pageOf } from './latest-first.ts';

/** Rows of one statement: how long others of this process wait. */
const AT_A_TIME = 500;

export function createInvitationRecords({ em, engine, transaction }: Database): InvitationRecords {
  const insert = createInvitationInsert(engine);

  async function findWhere(where: {
    id?: string;
    organisationId?: string;
    naturalKey?: string;
  }): Promise<InvitationRecord | null> {
    const fork = em.fork();
    const row = await fork.findOne(InvitationEntity, where);
    return row && ((await recordsOf(fork, [row]))[0] ?? null);
  }

  /** What `work` says of one that is there; whoever else changes it waits. */
  function changing<Result>(
    id: string,
    work: (row: InvitationRow, tx: SqlEntityManager) => Result | Promise<Result>,
  ): Promise<Result> {
    return transaction([claimOfInvitation(id)], async (tx) =>
      work(await tx.findOneOrFail(InvitationEntity, { id }), tx),
    );
  }

  /** With what those outside were told of them; says how many there were. */
  function removeWhere(where: FilterQuery<InvitationRow>): Promise<number> {
    return transaction([], async (tx) => {
      const gone = tx
        .createQueryBuilder(InvitationEntity)
        .select('id')
        .where(where as never);
      await tx.nativeDelete(WebhookEventEntity, { invitationId: { $in: gone } });
      return tx.nativeDelete(InvitationEntity, where);
    });
  }

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
      }),

    requestTime: (id, { text, at }) =>
      changing(id, (row) => {
        if (!isWaiting(row.status) || row.timeRequest != null) return false;
        Object.assign(row, { timeRequest: text, timeRequestedAt: at });
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

    removeEnded: (before) =>
      removeWhere({ status: { $in: ['expired', 'cancelled'] }, endedAt: { $lt: before } }),

    async eraseOf(candidateId) {
      await removeWhere({ candidateId });
    },
  };
}

/** As far as it is not accepted: whether its link was opened before stays known. */
function waitAgain(row: InvitationRow, expiresAt: number): void {
  const status = waitingStatus({ openedAt: row.openedAt ?? null });
  Object.assign(row, { status, expiresAt, endedAt: null });
}

function claimOfInvitation(id: string): string {
  return `invitation:${id}`;
}

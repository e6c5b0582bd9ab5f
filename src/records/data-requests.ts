import type { InferEntity } from '@mikro-orm/sql';
import type { Database } from '../database/database.ts';
import { forgetInAudit } from './audit.ts';
import { ACCOUNTS } from './claims.ts';
import { AnswerEntity } from './entities/answer.entity.ts';
import { DataRequestEntity } from './entities/data-request.entity.ts';
import { MailEntity } from './entities/mail.entity.ts';
import { PasswordResetEntity } from './entities/password-reset.entity.ts';
import { UserEntity } from './entities/user.entity.ts';
import { isLastAdmin } from './users.ts';

/** What was asked to be done with a person's data, by whom and when. It stays when the data has gone. */
export interface DataRequest {
  id: string;
  kind: 'export' | 'erasure';
  /** Null once they are erased; the invitation's of somebody who was only invited. */
  personId: string | null;
  requestedBy: 'person' | 'operator' | 'member';
  requestedAt: number;
  /** Null while it goes on. */
  finishedAt: number | null;
}

type NewRequest = Pick<DataRequest, 'id' | 'requestedBy' | 'requestedAt'> & { personId: string };

export interface DataRequestRecords {
  noteExport(request: NewRequest): Promise<void>;
  /**
   * Removes the account, which ends all of its tokens, and notes that all else is still to be erased. `last_admin`: then
   * nobody could make another one, and nothing happens.
   */
  beginErasure(request: NewRequest): Promise<'begun' | 'unknown' | 'last_admin'>;
  /** Erasures that go on, the oldest first. */
  openErasures(): Promise<(DataRequest & { personId: string })[]>;
  /** The request stays, and others of the same person, without the person. */
  finishErasure(personId: string, at: number): Promise<void>;
  find(id: string): Promise<DataRequest | null>;
}

export function createDataRequestRecords({ em, transaction }: Database): DataRequestRecords {
  return {
    async noteExport(request) {
      const finishedAt = request.requestedAt;
      await em.fork().insert(DataRequestEntity, { ...request, kind: 'export', finishedAt });
    },

    beginErasure: (request) =>
      transaction([ACCOUNTS], async (tx) => {
        const { personId: id } = request;
        const user = await tx.findOne(UserEntity, { id });
        if (!user) return 'unknown';
        if (await isLastAdmin(tx, user)) return 'last_admin';
        await tx.nativeDelete(PasswordResetEntity, { userId: id });
        await tx.nativeDelete(AnswerEntity, { userId: id });
        await tx.nativeDelete(MailEntity, { userId: id });
        await tx.nativeDelete(UserEntity, { id });
        await forgetInAudit(tx, id);
        await tx.insert(DataRequestEntity, { ...request, kind: 'erasure', finishedAt: null });
        return 'begun';
      }),

    async openErasures() {
      const rows = await em
        .fork()
        .find(DataRequestEntity, { kind: 'erasure', finishedAt: null }, { orderBy: { requestedAt: 'asc' } });
      return rows.flatMap((row) => {
        const { personId, ...request } = requestOf(row);
        return personId === null ? [] : [{ ...request, personId }];
      });
    },

    async finishErasure(personId, finishedAt) {
      await transaction([ACCOUNTS], async (tx) => {
        // Kept by a call that was under way when the account went.
        await tx.nativeDelete(AnswerEntity, { userId: personId });
        await forgetInAudit(tx, personId);
        await tx.nativeUpdate(DataRequestEntity, { personId, finishedAt: null }, { finishedAt });
        await tx.nativeUpdate(DataRequestEntity, { personId }, { personId: null });
      });
    },

    async find(id) {
      const row = await em.fork().findOne(DataRequestEntity, { id });
      return row && requestOf(row);
    },
  };
}

function requestOf({ personId, finishedAt, ...row }: InferEntity<typeof DataRequestEntity>): DataRequest {
  return { ...row, personId: personId ?? null, finishedAt: finishedAt ?? null };
}

import type { InferEntity, SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../database/database.ts';
import type { AuditAction, AuditObject } from '../domain/audit.ts';
import { AuditEntryEntity } from './entities/audit-entry.entity.ts';
import { behind, type Page, type Part, readPage } from './page.ts';

/** Who did what in an organisation, when and from where. It has ids and no text of people. */
export interface AuditEntry {
  id: string;
  organisationId: string;
  at: number;
  by: AuditActor;
  action: AuditAction;
  object: AuditObject;
  /** What it was changed to, such as the role; null where the action says all. */
  detail: string | null;
  /** Null of an operator, and of somebody who is erased. */
  address: string | null;
}

/** The operator acts on the server's own machine. The id is null of somebody who is erased. */
export type AuditActor = { kind: 'user' | 'key'; id: string | null } | { kind: 'operator' };

export interface AuditRecords {
  add(entry: AuditEntry): Promise<void>;
  /** The latest first, from and to included; null for a cursor that no such list gave. */
  list(
    organisationId: string,
    filter: { from?: number | undefined; to?: number | undefined },
    page: Page,
  ): Promise<{ entries: AuditEntry[]; nextCursor: string | null } | null>;
  /** The latest of its kind; null where there is none. */
  lastOf(organisationId: string, action: AuditAction): Promise<AuditEntry | null>;
  /** What that person did, the latest first, in all organisations. */
  ofPerson(userId: string, limit: number): Promise<AuditEntry[]>;
  /** But for how long things are kept, and why. */
  removeBefore(at: number): Promise<void>;
}

export function createAuditRecords({ em }: Pick<Database, 'em'>): AuditRecords {
  return {
    async add({ by, object, ...entry }) {
      await em.fork().insert(AuditEntryEntity, {
        ...entry,
        actorKind: by.kind,
        actorId: by.kind === 'operator' ? null : by.id,
        objectKind: object.kind,
        objectId: object.id,
      });
    },

    async list(organisationId, { from, to }, page) {
      const all: Part<AuditEntry> = {
        name: 'all',
        async read(place, limit) {
          const rows = await em.fork().find(
            AuditEntryEntity,
            {
              $and: [
                { organisationId },
                from === undefined ? {} : { at: { $gte: from } },
                to === undefined ? {} : { at: { $lte: to } },
                behind(place, 'at'),
              ],
            },
            { orderBy: { at: 'desc', id: 'desc' }, limit },
          );
          return rows.map(entryOf);
        },
        placeOf: ({ at, id }) => ({ at, id }),
      };
      const list = await readPage('audit', [all], page);
      return list && { entries: list.rows, nextCursor: list.nextCursor };
    },

    async lastOf(organisationId, action) {
      const row = await em
        .fork()
        .findOne(AuditEntryEntity, { organisationId, action }, { orderBy: { at: 'desc', id: 'desc' } });
      return row && entryOf(row);
    },

    async ofPerson(userId, limit) {
      const rows = await em
        .fork()
        .find(
          AuditEntryEntity,
          { actorKind: 'user', actorId: userId },
          { orderBy: { at: 'desc', id: 'desc' }, limit },
        );
      return rows.map(entryOf);
    },

    async removeBefore(at) {
      await em
        .fork()
        .nativeDelete(AuditEntryEntity, { at: { $lt: at }, action: { $ne: 'retention.changed' } });
    },
  };
}

/** That somebody did it stays, and what it was done to; who and where from goes. */
export async function forgetInAudit(tx: SqlEntityManager, userId: string): Promise<void> {
  await tx.nativeUpdate(
    AuditEntryEntity,
    { actorKind: 'user', actorId: userId },
    { actorId: null, address: null },
  );
  await tx.nativeUpdate(AuditEntryEntity, { objectKind: 'user', objectId: userId }, { objectId: null });
}

function entryOf(row: InferEntity<typeof AuditEntryEntity>): AuditEntry {
  const { id, organisationId, at, actorKind, actorId, action, objectKind, objectId, detail, address } = row;
  return {
    id,
    organisationId,
    at,
    by: actorKind === 'operator' ? { kind: actorKind } : { kind: actorKind, id: actorId ?? null },
    action: action as AuditAction,
    object: { kind: objectKind, id: objectId ?? null } as AuditObject,
    detail: detail ?? null,
    address: address ?? null,
  };
}

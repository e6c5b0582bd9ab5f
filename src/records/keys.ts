import type { InferEntity } from '@mikro-orm/sql';
import type { Database } from '../database/database.ts';
import type { Scope } from '../domain/vocabulary.ts';
import { OrganisationKeyEntity } from './entities/organisation-key.entity.ts';
import { behind, type Page, type Part, readPage } from './page.ts';

/** By which a program acts for an organisation. */
export interface OrganisationKey {
  id: string;
  organisationId: string;
  name: string;
  scopes: Scope[];
  /** All that is stored of the key itself. */
  keySha256: string;
  createdAt: number;
  expiresAt: number | null;
  revokedAt: number | null;
}

export interface KeyRecords {
  /** Again with the same id, it is another key in the place of the one that nobody was told. */
  create(key: OrganisationKey): Promise<void>;
  /** Those that are revoked too, the latest first; null for a cursor that no such list gave. */
  list(
    organisationId: string,
    page: Page,
  ): Promise<{ keys: OrganisationKey[]; nextCursor: string | null } | null>;
  /** From the next call on, wherever it comes to; a second time it changes nothing. `unknown`: the organisation has none of that id. */
  revoke(organisationId: string, id: string, at: number): Promise<'revoked' | 'before' | 'unknown'>;
  /** The one that holds at that time. Asked at every call. */
  findLive(keySha256: string, at: number): Promise<OrganisationKey | null>;
}

export function createKeyRecords({ em }: Pick<Database, 'em'>): KeyRecords {
  const partsOf = (organisationId: string): Part<OrganisationKey>[] => [
    {
      name: 'all',
      async read(place, limit) {
        const rows = await em
          .fork()
          .find(
            OrganisationKeyEntity,
            { organisationId, ...behind(place, 'createdAt') },
            { orderBy: { createdAt: 'desc', id: 'desc' }, limit },
          );
        return rows.map(keyOf);
      },
      placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
    },
  ];

  return {
    async create(key) {
      await em
        .fork()
        .createQueryBuilder(OrganisationKeyEntity)
        .insert({ ...key })
        .onConflict('id')
        .merge(['keySha256'])
        .execute();
    },

    async list(organisationId, page) {
      const list = await readPage('keys', partsOf(organisationId), page);
      return list && { keys: list.rows, nextCursor: list.nextCursor };
    },

    async revoke(organisationId, id, revokedAt) {
      const own = { organisationId, id };
      if (
        (await em.fork().nativeUpdate(OrganisationKeyEntity, { ...own, revokedAt: null }, { revokedAt })) > 0
      )
        return 'revoked';
      return (await em.fork().count(OrganisationKeyEntity, own)) > 0 ? 'before' : 'unknown';
    },

    async findLive(keySha256, at) {
      const row = await em.fork().findOne(OrganisationKeyEntity, {
        keySha256,
        revokedAt: null,
        $or: [{ expiresAt: null }, { expiresAt: { $gt: at } }],
      });
      return row && keyOf(row);
    },
  };
}

function keyOf(row: InferEntity<typeof OrganisationKeyEntity>): OrganisationKey {
  return { ...row, expiresAt: row.expiresAt ?? null, revokedAt: row.revokedAt ?? null };
}

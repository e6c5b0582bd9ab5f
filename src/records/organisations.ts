import { type InferEntity, UniqueConstraintViolationException } from '@mikro-orm/sql';
import type { Database } from '../database/database.ts';
import { OrganisationEntity } from './entities/organisation.entity.ts';

/**
 * Whoever holds interviews in this installation. What belongs to one has its id in its row, as `organisation_id`, and every function
 * that reads or changes such a thing for a caller takes that id beside the thing's own and finds nothing where they do not go
 * together: so another organisation's is unknown, 404, and no handler can forget it. Interviews alone are found by their id, since
 * their candidates read them too; `src/api/policies.ts` says who may.
 */
export interface Organisation {
  id: string;
  /** What commands call it. */
  slug: string;
  /** What people read. */
  name: string;
  createdAt: number;
}

export interface OrganisationRecords {
  /** Null where another has the slug. */
  create(organisation: Organisation): Promise<Organisation | null>;
  find(id: string): Promise<Organisation | null>;
  findBySlug(slug: string): Promise<Organisation | null>;
  /** Null where there is none. */
  rename(slug: string, name: string): Promise<Organisation | null>;
  /** In the order in which they were made. */
  all(): Promise<Organisation[]>;
}

export function createOrganisationRecords({ em }: Pick<Database, 'em'>): OrganisationRecords {
  async function findBySlug(slug: string): Promise<Organisation | null> {
    const row = await em.fork().findOne(OrganisationEntity, { slug });
    return row && organisationOf(row);
  }

  return {
    findBySlug,

    async create(organisation) {
      try {
        await em.fork().insert(OrganisationEntity, { ...organisation });
        return organisation;
      } catch (fault) {
        if (fault instanceof UniqueConstraintViolationException && (await findBySlug(organisation.slug)))
          return null;
        throw fault;
      }
    },

    async find(id) {
      const row = await em.fork().findOne(OrganisationEntity, { id });
      return row && organisationOf(row);
    },

    async rename(slug, name) {
      await em.fork().nativeUpdate(OrganisationEntity, { slug }, { name });
      return findBySlug(slug);
    },

    async all() {
      const rows = await em
        .fork()
        .find(OrganisationEntity, {}, { orderBy: { createdAt: 'asc', slug: 'asc' } });
      return rows.map(organisationOf);
    },
  };
}

function organisationOf({ id, slug, name, createdAt }: InferEntity<typeof OrganisationEntity>): Organisation {
  return { id, slug, name, createdAt };
}

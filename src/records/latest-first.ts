import type { EntityName, FilterQuery, SqlEntityManager } from '@mikro-orm/sql';
import { behind, type Page, readPage } from './page.ts';

interface Listed {
  id: string;
  createdAt: number;
}

/** A page of the list of that name, the latest first; see {@link readPage}. */
export function pageOf<Row extends Listed>(
  em: SqlEntityManager,
  { list, entity, where }: { list: string; entity: EntityName<Row>; where: FilterQuery<Row> },
  page: Page,
): Promise<{ rows: Row[]; nextCursor: string | null } | null> {
  const all = {
    name: 'all',
    read: async (place: Parameters<typeof behind>[0], limit: number) =>
      (await em.find(entity, { $and: [where, behind(place, 'createdAt')] } as FilterQuery<Row>, {
        orderBy: { createdAt: 'desc', id: 'desc' } as never,
        limit,
      })) as Row[],
    placeOf: ({ createdAt: at, id }: Row) => ({ at, id }),
  };
  return readPage(list, [all], page);
}

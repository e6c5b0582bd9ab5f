import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';

export type Package = components['schemas']['Package'];

/** One page of those to which people are invited, or of the archived ones; `cursor` null: the first. */
export function packagesQuery(archived: boolean, cursor: string | null) {
  const query = { ...(archived && { archived }), ...(cursor !== null && { cursor }) };
  return queryOptions({
    queryKey: ['packages', query],
    queryFn: ({ signal }) => answerOf(api.GET('/packages', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function packageQuery(id: string) {
  return queryOptions({
    queryKey: ['package', id],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/packages/{package_id}', { params: { path: { package_id: id } }, signal })),
  });
}

const LARGEST_PAGE = 100;
/** A choice of more is none. */
const MOST_PAGES = 5;

/** All to which people are invited, to choose from. */
export const openPackagesQuery = queryOptions({
  queryKey: ['packages', 'open'],
  async queryFn({ signal }): Promise<Package[]> {
    const all: Package[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < MOST_PAGES; page++) {
      const query = { limit: LARGEST_PAGE, ...(cursor !== null && { cursor }) };
      const read: { packages: Package[]; next_cursor: string | null } = await answerOf(
        api.GET('/packages', { params: { query }, signal }),
      );
      all.push(...read.packages);
      cursor = read.next_cursor;
      if (cursor === null) break;
    }
    return all;
  },
});

/** Keeps the newest version of one, and has the lists read again. */
export function useChangedPackage(): (changed: Package) => void {
  const queries = useQueryClient();
  return (changed) => {
    queries.setQueryData(packageQuery(changed.package_id).queryKey, changed);
    void queries.invalidateQueries({ queryKey: ['packages'] });
  };
}

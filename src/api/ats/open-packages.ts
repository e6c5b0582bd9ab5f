import type { PackageRecord } from '../../records/package.ts';
import type { Records } from '../../records/records.ts';

const PAGE = 100;
/** More than a list to choose from can show. */
const MOST_PAGES = 10;

/** Those to which people are invited, the latest first. */
export async function openPackages(
  organisationId: string,
  { packages }: Pick<Records, 'packages'>,
): Promise<PackageRecord[]> {
  const all: PackageRecord[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await packages.list({ organisationId, archived: false }, { cursor, limit: PAGE });
    all.push(...(page?.packages ?? []));
    if (!page?.nextCursor) break;
    cursor = page.nextCursor;
  }
  return all;
}

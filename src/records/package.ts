import type { PackageContent } from '../domain/packages/package.ts';
import type { Page } from './page.ts';

export interface PackageRecord {
  id: string;
  organisationId: string;
  createdAt: number;
  /** Since when nobody is invited to it any more; null while people are. */
  archivedAt: number | null;
  version: number;
  /** Of that version. */
  content: PackageContent;
}

export interface PackageRecords {
  /** Its first version; one that is there already under that id stays as it is. */
  create(
    made: Pick<PackageRecord, 'id' | 'organisationId' | 'createdAt' | 'content'>,
  ): Promise<PackageRecord>;
  /** In its latest version, of that organisation. */
  find(id: string, organisationId: string): Promise<PackageRecord | null>;
  /** In that version. */
  findVersion(id: string, version: number): Promise<PackageRecord | null>;
  /** Those of the organisation, by id, each in its latest version. */
  findAll(ids: readonly string[], organisationId: string): Promise<ReadonlyMap<string, PackageRecord>>;
  /** With that id, or else whose latest version has that name; in that organisation or, null, in all of them. */
  findByIdOrName(name: string, organisationId: string | null): Promise<PackageRecord[]>;
  /** Of an organisation, the latest first: those that are archived, or the others. Null for a cursor that is none. */
  list(
    filter: { organisationId: string; archived: boolean },
    page: Page,
  ): Promise<{ packages: PackageRecord[]; nextCursor: string | null } | null>;
  /** Another version, where it says something else. Null where there is no such package. */
  change(
    { id, organisationId }: Pick<PackageRecord, 'id' | 'organisationId'>,
    change: Partial<PackageContent>,
    at: number,
  ): Promise<PackageRecord | null>;
  /** Once; later it stays as it was. */
  archive(id: string, at: number): Promise<void>;
}

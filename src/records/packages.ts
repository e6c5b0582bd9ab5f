import type { InferEntity, SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../database/database.ts';
import { wholeContent } from '../domain/packages/allowed.ts';
import { changedContent, type PackageContent } from '../domain/packages/package.ts';
import { PackageEntity } from './entities/package.entity.ts';
import { PackageVersionEntity } from './entities/package-version.entity.ts';
import { pageOf } from './latest-first.ts';
import type { PackageRecord, PackageRecords } from './package.ts';

type Row = InferEntity<typeof PackageEntity>;

export function createPackageRecords({ em, transaction }: Database): PackageRecords {
  async function latestOf(tx: SqlEntityManager, rows: readonly Row[]): Promise<PackageRecord[]> {
    if (rows.length === 0) return [];
    const versions = await tx.find(PackageVersionEntity, {
      $or: rows.map(({ id, version }) => ({ package: id, version })),
    });
    const contents = new Map(versions.map((one) => [one.package, one.content]));
    return rows.map((row) => recordOf(row, contents.get(row.id)));
  }

  async function find(id: string, organisationId: string, tx = em.fork()): Promise<PackageRecord | null> {
    const row = await tx.findOne(PackageEntity, { id, organisationId });
    return row && ((await latestOf(tx, [row]))[0] ?? null);
  }

  return {
    find: (id, organisationId) => find(id, organisationId),

    create: ({ content, ...made }) =>
      transaction([claimOfPackage(made.id)], async (tx) => {
        const stored = await find(made.id, made.organisationId, tx);
        if (stored) return stored;
        const record = { ...made, version: 1, archivedAt: null };
        await tx.insert(PackageEntity, { ...record, name: content.name });
        await tx.insert(PackageVersionEntity, {
          package: made.id,
          version: 1,
          content,
          createdAt: made.createdAt,
        });
        return { ...record, content };
      }),

    async findVersion(id, version) {
      const fork = em.fork();
      const row = await fork.findOne(PackageEntity, { id });
      const stored = await fork.findOne(PackageVersionEntity, { package: id, version });
      return row && stored && { ...recordOf(row, stored.content), version };
    },

    async findAll(ids, organisationId) {
      const fork = em.fork();
      const rows = await fork.find(PackageEntity, { id: { $in: [...new Set(ids)] }, organisationId });
      return new Map((await latestOf(fork, rows)).map((one) => [one.id, one]));
    },

    async findByIdOrName(text, organisationId) {
      const fork = em.fork();
      const whose = organisationId === null ? {} : { organisationId };
      const row = await fork.findOne(PackageEntity, { id: text, ...whose });
      if (row) return latestOf(fork, [row]);
      const where = { name: text, ...whose };
      return latestOf(fork, await fork.find(PackageEntity, where, { orderBy: { createdAt: 'asc' } }));
    },

    async list({ organisationId, archived }, page) {
      const fork = em.fork();
      const archivedAt = archived ? { $ne: null } : null;
      const where = { organisationId, archivedAt };
      const list = archived ? 'archived packages' : 'packages';
      const found = await pageOf<Row>(fork, { list, entity: PackageEntity, where }, page);
      return found && { packages: await latestOf(fork, found.rows), nextCursor: found.nextCursor };
    },

    change: ({ id, organisationId }, change, at) =>
      transaction([claimOfPackage(id)], async (tx) => {
        const stored = await find(id, organisationId, tx);
        const content = stored && changedContent(stored.content, change);
        if (!stored || !content) return stored;
        const version = stored.version + 1;
        await tx.insert(PackageVersionEntity, { package: id, version, content, createdAt: at });
        await tx.nativeUpdate(PackageEntity, { id }, { version, name: content.name });
        return { ...stored, version, content };
      }),

    async archive(id, at) {
      await em.fork().nativeUpdate(PackageEntity, { id, archivedAt: null }, { archivedAt: at });
    },
  };
}

function claimOfPackage(id: string): string {
  return `package:${id}`;
}

function recordOf(
  { id, organisationId, createdAt, archivedAt, version }: Row,
  content: PackageContent | undefined,
): PackageRecord {
  if (!content) throw new Error(`version ${version} of package ${id} is not stored`);
  return {
    id,
    organisationId,
    createdAt,
    archivedAt: archivedAt ?? null,
    version,
    content: wholeContent(content),
  };
}

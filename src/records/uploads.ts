import type { InferEntity, SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../database/database.ts';
import { GIVEN_UP_AFTER_MS, UPLOAD_LIMITS } from '../domain/media/recording.ts';
import { PACKAGE_DEFAULTS } from '../domain/packages/package.ts';
import { claimOfUpload, claimOfUploadsOf } from './claims.ts';
import { MediaFolderEntity } from './entities/media-folder.entity.ts';
import { MediaRemovalEntity } from './entities/media-removal.entity.ts';
import { UploadEntity } from './entities/upload.entity.ts';
import { UploadPartEntity } from './entities/upload-part.entity.ts';
import type { Upload, UploadPart, UploadRecords } from './upload.ts';

const DAY_MS = 24 * 3_600_000;
/** A part that was announced so long ago, and is none yet, is never stored any more. */
const ABANDONED_AFTER_MS = 3_600_000;
const AT_A_TIME = 100;

const OVER = `select uploads.id from uploads join interviews on interviews.id = uploads.interview_id
  where uploads.removed_at is null and interviews.finished_at is not null
    and interviews.finished_at < ? - coalesce(interviews.media_days, ?) * ?
  limit ?`;

export function createUploadRecords({ em, rows, transaction }: Database): UploadRecords {
  return {
    create: ({ ownerId, ...made }) =>
      transaction([claimOfUploadsOf(ownerId)], async (tx) => {
        const open = await tx.count(UploadEntity, { ownerId, finishedAt: null, removedAt: null });
        if (open >= UPLOAD_LIMITS.open) return false;
        await tx.insert(UploadEntity, { ...made, ownerId, received: 0, updatedAt: made.createdAt });
        return true;
      }),

    async find(id) {
      const row = await em.fork().findOne(UploadEntity, { id });
      return row && uploadOf(row);
    },

    async ofInterview(interviewId) {
      const found = await em
        .fork()
        .find(UploadEntity, { interviewId }, { orderBy: { createdAt: 'asc', id: 'asc' } });
      return found.map(uploadOf);
    },

    async partsOf(uploadId) {
      const where = { uploadId, start: { $ne: null } };
      return (await em.fork().find(UploadPartEntity, where, { orderBy: { start: 'asc' } })).map(partOf);
    },

    async lastPartOf(uploadId) {
      const where = { uploadId, start: { $ne: null } };
      const [row] = await em.fork().find(UploadPartEntity, where, { orderBy: { start: 'desc' }, limit: 1 });
      return row ? partOf(row) : null;
    },

    declareSize: (id, size) =>
      transaction([claimOfUpload(id)], async (tx) => {
        const row = await tx.findOne(UploadEntity, { id });
        if (!row || row.received > size) return false;
        if (typeof row.size === 'number') return row.size === size;
        await tx.nativeUpdate(UploadEntity, { id }, { size });
        return true;
      }),

    async announcePart({ id: uploadId, interviewId }, key, madeAt) {
      await em.fork().insert(UploadPartEntity, { key, uploadId, interviewId, start: null, bytes: 0, madeAt });
    },

    abandonPart: (key) =>
      transaction([], async (tx) => {
        await letGoOf(tx, 'key = ?', [key]);
        // Also where the announcement went with its interview, and what was under the key was removed before it was there.
        await tx.execute('insert into media_removals (key) values (?) on conflict do nothing', [key]);
      }),

    append: (id, { key, start, bytes }, replaces, at) =>
      transaction([claimOfUpload(id)], async (tx) => {
        const upload = await tx.findOne(UploadEntity, { id });
        if (!upload || typeof upload.removedAt === 'number') return 'moved';
        const replaced = replaces === null ? null : await tx.findOne(UploadPartEntity, { key: replaces });
        const from = replaces === null ? upload.received : replaced?.start;
        const isLast = !replaced || (replaced.start ?? 0) + replaced.bytes === upload.received;
        if (from !== start || !isLast || start + bytes <= upload.received) return 'moved';
        if (start + bytes > (upload.size ?? Number.MAX_SAFE_INTEGER)) return 'moved';
        const more = start + bytes - upload.received;
        if ((await bytesOf(tx, upload.interviewId)) + more > UPLOAD_LIMITS.bytes) return 'full';
        // Not there any more: it was taken for one that nobody stores.
        if ((await tx.nativeUpdate(UploadPartEntity, { key }, { start, bytes })) === 0) return 'moved';
        if (replaces !== null) await letGoOf(tx, 'key = ?', [replaces]);
        await tx.nativeUpdate(UploadEntity, { id }, { received: start + bytes, updatedAt: at });
        return 'stored';
      }),

    async finish(id, { durationMs, sha256, at }) {
      const change = { finishedAt: at, durationMs, sha256 };
      await em.fork().nativeUpdate(UploadEntity, { id, finishedAt: null }, change);
    },

    drop: (id) => transaction([claimOfUpload(id)], (tx) => dropIn(tx, id)),

    async expire(at) {
      let count = 0;
      await transaction([], (tx) => letGoOf(tx, 'start is null and made_at < ?', [at - ABANDONED_AFTER_MS]));
      const givenUp = await em
        .fork()
        .find(
          UploadEntity,
          { finishedAt: null, updatedAt: { $lt: at - GIVEN_UP_AFTER_MS } },
          { limit: AT_A_TIME },
        );
      for (const { id } of givenUp) {
        await transaction([claimOfUpload(id)], async (tx) => {
          const still = { id, finishedAt: null, updatedAt: { $lt: at - GIVEN_UP_AFTER_MS } };
          if ((await tx.count(UploadEntity, still)) > 0) await dropIn(tx, id);
        });
        count += 1;
      }
      const over = await rows(OVER, [at, PACKAGE_DEFAULTS.mediaDays, DAY_MS, AT_A_TIME]);
      for (const row of over) {
        const id = row.id as string;
        await transaction([claimOfUpload(id)], async (tx) => {
          await letGoOf(tx, 'upload_id = ?', [id]);
          await tx.nativeUpdate(UploadEntity, { id }, { removedAt: at });
        });
        count += 1;
      }
      return count;
    },

    async removals(limit) {
      return (await em.fork().find(MediaRemovalEntity, {}, { limit })).map(({ key }) => key);
    },

    async removed(keys) {
      await em.fork().nativeDelete(MediaRemovalEntity, { key: { $in: [...keys] } });
    },

    folderName: (made) =>
      transaction(['media folder'], async (tx) => {
        const [known] = await tx.find(MediaFolderEntity, {}, { limit: 1 });
        if (known) return known.name;
        await tx.insert(MediaFolderEntity, { name: made });
        return made;
      }),

    async totals() {
      const [sums] = await rows(
        'select count(*) as uploads, coalesce(sum(received), 0) as bytes from uploads where removed_at is null',
        [],
      );
      return { uploads: Number(sums?.uploads ?? 0), bytes: Number(sums?.bytes ?? 0) };
    },
  };
}

/** What is stored of an interview's recordings is nobody's from now on, and removed by the next look. */
export function letGoOfRecordings(tx: SqlEntityManager, interviewId: string): Promise<void> {
  return letGoOf(tx, 'interview_id = ?', [interviewId]);
}

async function dropIn(tx: SqlEntityManager, id: string): Promise<void> {
  await letGoOf(tx, 'upload_id = ?', [id]);
  await tx.nativeDelete(UploadEntity, { id });
}

async function letGoOf(
  tx: SqlEntityManager,
  which: string,
  values: readonly (string | number)[],
): Promise<void> {
  await tx.execute(
    `insert into media_removals (key) select key from upload_parts where ${which} on conflict do nothing`,
    [...values],
  );
  await tx.execute(`delete from upload_parts where ${which}`, [...values]);
}

async function bytesOf(tx: SqlEntityManager, interviewId: string): Promise<number> {
  const [sum] = await tx.execute<{ bytes: number | string }[]>(
    'select coalesce(sum(received), 0) as bytes from uploads where interview_id = ? and removed_at is null',
    [interviewId],
  );
  return Number(sum?.bytes ?? 0);
}

function partOf({ key, start, bytes }: InferEntity<typeof UploadPartEntity>): UploadPart {
  if (typeof start !== 'number') throw new Error('a part that is not stored yet is none');
  return { key, start, bytes };
}

function uploadOf(row: InferEntity<typeof UploadEntity>): Upload {
  const { id, interviewId, ownerId, type, purpose, received, createdAt } = row;
  return {
    ...{ id, interviewId, ownerId, type, purpose, received, createdAt },
    size: row.size ?? null,
    finishedAt: row.finishedAt ?? null,
    durationMs: row.durationMs ?? null,
    sha256: row.sha256 ?? null,
    removedAt: row.removedAt ?? null,
  };
}

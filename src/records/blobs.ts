import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../database/database.ts';
import { countBytes, wellFormed } from '../domain/text.ts';
import { TEXTS } from './claims.ts';
import { BlobEntity } from './entities/blob.entity.ts';
import { BlobHolderEntity } from './entities/blob-holder.entity.ts';

/**
 * Code, long output and results, each stored once under the SHA-256 (hex) of its UTF-8 bytes. A lone half of a surrogate
 * pair, which has none, is stored as U+FFFD. `interviewId` says whose bytes they are, and holds them.
 */
export interface BlobRecords {
  put(text: string, interviewId?: string): Promise<string>;
  /** As `put`, and says whether the text was not there before. */
  add(text: string, interviewId?: string): Promise<{ sha256: string; isNew: boolean }>;
  /** Takes back what `add` has done for an interview where nothing refers to the text. */
  remove(sha256: string, interviewId: string): Promise<void>;
  /** Bytes that the interview has stored, and all interviews of its candidate. */
  bytesOf(interview: { id: string; candidateId: string }): Promise<{ interview: number; candidate: number }>;
  /** Throws when it is not there: whoever holds a hash has stored the text before. */
  get(sha256: string): Promise<string>;
  /** Null when it is not there, or not any more. */
  find(sha256: string): Promise<string | null>;
}

export function createBlobRecords({ em, transaction }: Database): BlobRecords {
  async function add(text: string, interviewId?: string) {
    const content = wellFormed(text);
    const sha256 = hashOf(content);
    const isNew = await transaction([{ shared: TEXTS }], (tx) =>
      addText(tx, { sha256, content }, interviewId),
    );
    return { sha256, isNew };
  }

  async function find(sha256: string): Promise<string | null> {
    return (await em.fork().findOne(BlobEntity, { sha256 }))?.content ?? null;
  }

  return {
    add,
    put: async (text, interviewId) => (await add(text, interviewId)).sha256,

    async remove(sha256, interviewId) {
      await transaction([TEXTS], (tx) => removeText(tx, sha256, interviewId));
    },

    find,

    async get(sha256) {
      const content = await find(sha256);
      if (content === null) throw new Error(`no text is stored under ${sha256}`);
      return content;
    },

    async bytesOf({ id, candidateId }) {
      const [sums] = await em.fork().execute<{ interview: number; candidate: number }[]>(
        `select coalesce(sum(bytes) filter (where id = ?), 0) as interview, coalesce(sum(bytes), 0) as candidate
           from interviews join stored_bytes on interview_id = id where candidate_id = ?`,
        [id, candidateId],
      );
      return sums ?? { interview: 0, candidate: 0 };
    },
  };
}

/** Within a transaction that shares the texts; says whether it was not there before. */
export async function addText(
  tx: SqlEntityManager,
  { sha256, content }: { sha256: string; content: string },
  interviewId?: string,
): Promise<boolean> {
  const { affectedRows } = await tx
    .createQueryBuilder(BlobEntity)
    .insert({ sha256, content })
    .onConflict('sha256')
    .ignore()
    .execute('run');
  if (interviewId !== undefined) await hold(tx, interviewId, [sha256]);
  if (affectedRows > 0 && interviewId !== undefined) await count(tx, interviewId, countBytes(content));
  return affectedRows > 0;
}

/** Within a transaction that claims the texts. */
export async function removeText(tx: SqlEntityManager, sha256: string, interviewId: string): Promise<void> {
  const blob = await tx.findOne(BlobEntity, { sha256 });
  await tx.nativeDelete(BlobHolderEntity, { sha256, interviewId });
  if (!blob || (await tx.count(BlobHolderEntity, { sha256 })) > 0) return;
  await tx.nativeDelete(BlobEntity, { sha256 });
  await count(tx, interviewId, -countBytes(blob.content));
}

/** SHA-256 (hex) under which a text is stored. */
export function hashOf(text: string): string {
  return createHash('sha256').update(wellFormed(text)).digest('hex');
}

async function count(tx: SqlEntityManager, interviewId: string, bytes: number): Promise<void> {
  await tx.execute(
    `insert into stored_bytes (interview_id, bytes) values (?, ?)
       on conflict (interview_id) do update set bytes = stored_bytes.bytes + excluded.bytes`,
    [interviewId, bytes],
  );
}

/** From now on these texts stay for as long as the interview does. */
export async function hold(
  tx: SqlEntityManager,
  interviewId: string,
  hashes: readonly string[],
): Promise<void> {
  for (const sha256 of hashes) {
    await tx.execute('insert into blob_holders (sha256, interview_id) values (?, ?) on conflict do nothing', [
      sha256,
      interviewId,
    ]);
  }
}

/** Lets go of all texts of an interview, and removes those that no other holds. */
export async function letGo(tx: SqlEntityManager, interviewId: string): Promise<void> {
  await tx.execute(
    `delete from blobs where sha256 in (select sha256 from blob_holders where interview_id = ?)
       and not exists (select 1 from blob_holders as other
                        where other.sha256 = blobs.sha256 and other.interview_id <> ?)`,
    [interviewId, interviewId],
  );
  await tx.execute('delete from blob_holders where interview_id = ?', [interviewId]);
}

import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sqlite';
import { BlobEntity } from './entities/blob.entity.ts';
import type { BlobRecords } from './records.ts';

export function createBlobRecords(em: SqlEntityManager): BlobRecords {
  return {
    async put(content) {
      // A lone surrogate has no UTF-8 form: what came back would be another text under the same hash.
      if (!content.isWellFormed()) throw new TypeError('a text with a lone surrogate cannot be stored');
      const sha256 = createHash('sha256').update(content).digest('hex');
      await em
        .fork()
        .createQueryBuilder(BlobEntity)
        .insert({ sha256, content })
        .onConflict('sha256')
        .ignore()
        .execute();
      return sha256;
    },

    async get(sha256) {
      const blob = await em.fork().findOne(BlobEntity, { sha256 });
      if (!blob) throw new Error(`no text is stored under ${sha256}`);
      return blob.content;
    },
  };
}

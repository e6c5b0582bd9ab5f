import type { SqlEntityManager } from '@mikro-orm/sqlite';
import { AnswerEntity } from './entities/answer.entity.ts';
import type { AnswerRecords } from './records.ts';

export function createAnswerRecords(em: SqlEntityManager): AnswerRecords {
  return {
    async claim({ userId, key }, request) {
      const fork = em.fork();
      // Of two that race, the primary key lets one in; both then read what that one wrote.
      await fork
        .createQueryBuilder(AnswerEntity)
        .insert({ userId, key, ...request })
        .onConflict(['userId', 'key'])
        .ignore()
        .execute();
      const { method, path, bodySha256, status, body } = await fork.findOneOrFail(AnswerEntity, {
        userId,
        key,
      });
      if (method !== request.method || path !== request.path || bodySha256 !== request.bodySha256) {
        return { kind: 'other' };
      }
      return status == null || body == null ? { kind: 'new' } : { kind: 'same', answer: { status, body } };
    },

    async keep({ userId, key }, { status, body }) {
      const fork = em.fork();
      // The first answer stays: a repeat must get what the first caller got.
      const kept = await fork.nativeUpdate(AnswerEntity, { userId, key, status: null }, { status, body });
      if (kept === 0 && (await fork.count(AnswerEntity, { userId, key })) === 0) {
        throw new Error('an answer can only be kept for a key that was claimed');
      }
    },
  };
}

import type { Database } from '../database/database.ts';
import { AnswerEntity } from './entities/answer.entity.ts';
import type { AnswerRecords } from './records.ts';

export function createAnswerRecords({ em }: Database): AnswerRecords {
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
      const row = await fork.findOneOrFail(AnswerEntity, { userId, key });
      const { method, path, bodySha256, status, body, reference } = row;
      if (method !== request.method || path !== request.path || bodySha256 !== request.bodySha256) {
        return { kind: 'other' };
      }
      if (status == null) return { kind: 'new' };
      if (reference != null) return { kind: 'same', answer: { status, reference } };
      return { kind: 'same', answer: { status, body: body ?? 'null' } };
    },

    async keep({ userId, key }, answer, interviewId = null) {
      const fork = em.fork();
      // The first answer stays: a repeat must get what the first caller got.
      const changes = await fork.nativeUpdate(
        AnswerEntity,
        { userId, key, status: null },
        { ...answer, interviewId },
      );
      if (changes === 0 && (await fork.count(AnswerEntity, { userId, key })) === 0) {
        throw new Error('an answer can only be kept for a key that was claimed');
      }
    },

    async release({ userId, key }) {
      await em.fork().nativeDelete(AnswerEntity, { userId, key, status: null });
    },
  };
}

import type { Database } from '../database/database.ts';
import { AnswerEntity } from './entities/answer.entity.ts';
import type { AnswerRecords, KeyClaim } from './records.ts';

export function createAnswerRecords({ em }: Database): AnswerRecords {
  return {
    async claim({ userId, key }, request, { by, until, now, dead = null }) {
      for (;;) {
        const fork = em.fork();
        // Of several that race, the primary key lets one in; all then read what that one wrote.
        await fork
          .createQueryBuilder(AnswerEntity)
          .insert({ userId, key, ...request, claimedBy: by, claimedUntil: until })
          .onConflict(['userId', 'key'])
          .ignore()
          .execute();
        const row = await fork.findOne(AnswerEntity, { userId, key });
        // Given back in between.
        if (!row) continue;
        const { method, path, bodySha256, status, body, reference, claimedBy, claimedUntil } = row;
        if (method !== request.method || path !== request.path || bodySha256 !== request.bodySha256) {
          return { kind: 'other' };
        }
        if (status != null) {
          if (reference != null) return { kind: 'same', answer: { status, reference } };
          return { kind: 'same', answer: { status, body: body ?? 'null' } };
        }
        if (claimedBy === by) return { kind: 'new' };
        const held: KeyClaim | null = claimedBy == null ? null : { by: claimedBy, until: claimedUntil ?? 0 };
        if (held && held.until > now && !isSame(held, dead)) return { kind: 'held', claim: held };
        // Of several that take it over, one meets it as they all have read it.
        const changes = await fork.nativeUpdate(
          AnswerEntity,
          { userId, key, status: null, claimedBy: claimedBy ?? null, claimedUntil: claimedUntil ?? null },
          { claimedBy: by, claimedUntil: until },
        );
        if (changes === 1) return { kind: 'new' };
      }
    },

    async renew({ userId, key }, { by, until }) {
      await em
        .fork()
        .nativeUpdate(AnswerEntity, { userId, key, status: null, claimedBy: by }, { claimedUntil: until });
    },

    async keep({ userId, key }, answer, interviewId = null) {
      const fork = em.fork();
      // The first answer stays: a repeat must get what the first caller got.
      const changes = await fork.nativeUpdate(
        AnswerEntity,
        { userId, key, status: null },
        { ...answer, interviewId, claimedBy: null, claimedUntil: null },
      );
      if (changes === 0 && (await fork.count(AnswerEntity, { userId, key })) === 0) {
        throw new Error('an answer can only be kept for a key that was claimed');
      }
    },

    async release({ userId, key }, by) {
      await em.fork().nativeDelete(AnswerEntity, { userId, key, status: null, claimedBy: by });
    },

    async abandon({ userId, key }, by) {
      await em
        .fork()
        .nativeUpdate(
          AnswerEntity,
          { userId, key, status: null, claimedBy: by },
          { claimedBy: null, claimedUntil: null },
        );
    },
  };
}

function isSame(one: KeyClaim, other: KeyClaim | null): boolean {
  return other !== null && one.by === other.by && one.until === other.until;
}

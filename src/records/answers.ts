import type { Database } from '../database/database.ts';
import { AnswerEntity } from './entities/answer.entity.ts';
import type { AnswerRecords, KeyClaim } from './records.ts';
import { sqlOf } from './sql.ts';

const NO_ANSWER = { status: null, body: null, reference: null, interview_id: null } as const;

export function createAnswerRecords({ em, soon }: Database): AnswerRecords {
  return {
    async claim({ userId, key }, request, { by, until, now, dead = null }) {
      for (;;) {
        const fork = em.fork();
        // Of several that race, the primary key lets one in; the others then read what that one wrote.
        const claim = sqlOf(fork)
          .insertInto('answers')
          .values({
            user_id: userId,
            key,
            method: request.method,
            path: request.path,
            body_sha256: request.bodySha256,
            claimed_by: by,
            claimed_until: until,
            ...NO_ANSWER,
          })
          .onConflict((conflict) => conflict.columns(['user_id', 'key']).doNothing())
          .compile();
        if ((await soon(claim)) === 1) return { kind: 'new' };
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
      const kept = sqlOf(fork)
        .updateTable('answers')
        .set({ ...answer, interview_id: interviewId, claimed_by: null, claimed_until: null })
        .where('user_id', '=', userId)
        .where('key', '=', key)
        .where('status', 'is', null)
        .compile();
      if ((await soon(kept)) === 0 && (await fork.count(AnswerEntity, { userId, key })) === 0) {
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

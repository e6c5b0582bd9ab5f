import type { Database } from '../database/database.ts';
import { AnswerEntity } from './entities/answer.entity.ts';
import { sqlOf } from './sql.ts';

/** Answers kept for `Idempotency-Key`, and who acts for one now. */
export interface AnswerRecords {
  /**
   * Claims the key for one request. `new`: it is the caller's to act (nobody used the key, or an earlier try of the same request
   * got no answer that is kept); `same`: the same request was answered before; `other`: the key belongs to another request;
   * `held`: a call with the same request acts now, or its process has died a moment ago.
   */
  claim(
    key: AnswerKey,
    request: { method: string; path: string; bodySha256: string },
    claim: KeyClaim & {
      now: number;
      /** One that was not renewed in its time, whatever it says of when it ends. */
      dead?: KeyClaim | null;
    },
  ): Promise<
    | { kind: 'new' }
    | { kind: 'same'; answer: KeptAnswer }
    | { kind: 'other' }
    | { kind: 'held'; claim: KeyClaim }
  >;
  /** Lengthens a claim, unless somebody else has it by now. */
  renew(key: AnswerKey, claim: KeyClaim): Promise<void>;
  /** With the interview that it is about, with which it goes. */
  keep(key: AnswerKey, answer: KeptAnswer, interviewId?: string | null): Promise<void>;
  /** Gives a key without an answer back: as if it had never been claimed. */
  release(key: AnswerKey, by: string): Promise<void>;
  /** Ends the claim alone: the key stays the request's, and whoever repeats it acts at once. */
  abandon(key: AnswerKey, by: string): Promise<void>;
}

/** A call that acts for a key, and until when nobody else does. */
export interface KeyClaim {
  by: string;
  until: number;
}

export interface AnswerKey {
  userId: string;
  key: string;
}

/** JSON of the whole body, or of what it is made again from where it is large and made of what is stored elsewhere. */
export type KeptAnswer = { status: number; body: string } | { status: number; reference: string };

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

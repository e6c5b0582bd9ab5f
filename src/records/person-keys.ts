import type { InferEntity } from '@mikro-orm/sql';
import type { Database } from '../database/database.ts';
import { InterviewKeyEntity } from './entities/interview-key.entity.ts';
import { PersonKeyEntity } from './entities/person-key.entity.ts';

/** A key as it lies in the store: 32 bytes, or those wrapped by a secret. */
export interface StoredKey {
  id: string;
  /** Of the secret that wraps it; null: none does. */
  secretId: string | null;
  /** Null once it is destroyed. */
  bytes: Uint8Array | null;
}

/** An existing key with its bytes. */
export type WrappedKey = StoredKey & { bytes: Uint8Array };

export interface PersonKeyRecords {
  find(id: string): Promise<StoredKey | null>;
  /** The person's key: the one that is there, else `made`. */
  ensure(personId: string, made: WrappedKey, at: number): Promise<StoredKey>;
  /** Says once which key seals an interview; a later word changes nothing. */
  assign(interviewId: string, keyId: string): Promise<void>;
  /** The id of the key that seals the interview; null when nobody has said. */
  keyIdOf(interviewId: string): Promise<string | null>;
  /** By what the keys that exist are wrapped; null stands for none. */
  secretIds(): Promise<(string | null)[]>;
  /** Some of those that another secret wraps, or none. */
  notWrappedBy(secretId: string, limit: number): Promise<WrappedKey[]>;
  /** Puts the bytes in the place of the same key's, unless it has been destroyed since. */
  rewrap(key: WrappedKey): Promise<void>;
  /** For good. Its id, null when the person has none. */
  destroy(personId: string, at: number): Promise<string | null>;
}

export function createPersonKeyRecords({ em, transaction }: Database): PersonKeyRecords {
  return {
    async find(id) {
      const row = await em.fork().findOne(PersonKeyEntity, { id });
      return row && keyOf(row);
    },

    async ensure(personId, made, createdAt) {
      const fork = em.fork();
      await fork
        .createQueryBuilder(PersonKeyEntity)
        .insert({ ...made, personId, createdAt })
        .onConflict('personId')
        .ignore()
        .execute();
      return keyOf(await fork.findOneOrFail(PersonKeyEntity, { personId }));
    },

    async assign(interviewId, keyId) {
      await em
        .fork()
        .createQueryBuilder(InterviewKeyEntity)
        .insert({ interviewId, keyId })
        .onConflict('interviewId')
        .ignore()
        .execute();
    },

    async keyIdOf(interviewId) {
      return (await em.fork().findOne(InterviewKeyEntity, { interviewId }))?.keyId ?? null;
    },

    async secretIds() {
      const rows = await em
        .fork()
        .execute<{ secret_id: string | null }[]>(
          'select distinct secret_id from person_keys where bytes is not null',
        );
      return rows.map((row) => row.secret_id);
    },

    async notWrappedBy(secretId, limit) {
      const rows = await em
        .fork()
        .find(
          PersonKeyEntity,
          { bytes: { $ne: null }, $or: [{ secretId: { $ne: secretId } }, { secretId: null }] },
          { limit },
        );
      return rows.map(keyOf).filter(hasBytes);
    },

    async rewrap({ id, secretId, bytes }) {
      await em.fork().nativeUpdate(PersonKeyEntity, { id, bytes: { $ne: null } }, { secretId, bytes });
    },

    destroy: (personId, destroyedAt) =>
      transaction([`key of ${personId}`], async (tx) => {
        const row = await tx.findOne(PersonKeyEntity, { personId });
        if (!row) return null;
        Object.assign(row, { personId: null, secretId: null, bytes: null, destroyedAt });
        return row.id;
      }),
  };
}

export function hasBytes(key: StoredKey): key is WrappedKey {
  return key.bytes !== null;
}

function keyOf({ id, secretId, bytes }: InferEntity<typeof PersonKeyEntity>): StoredKey {
  return { id, secretId: secretId ?? null, bytes: bytes ?? null };
}

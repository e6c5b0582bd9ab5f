import { defineEntity, p } from '@mikro-orm/core';

/** The key that seals what Temporal keeps of one person. A destroyed one keeps its row, without bytes and person. */
export const PersonKeyEntity = defineEntity({
  name: 'PersonKey',
  tableName: 'person_keys',
  indexes: [{ name: 'person_keys_secret_index', properties: ['secretId'] }],
  properties: {
    id: p.string().primary(),
    personId: p.string().nullable().unique(),
    /** By which secret the bytes are wrapped; null: by none. */
    secretId: p.string().nullable(),
    bytes: p.uint8array().nullable(),
    createdAt: p.bigint('number'),
    destroyedAt: p.bigint('number').nullable(),
  },
});

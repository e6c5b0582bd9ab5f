import { defineEntity, p } from '@mikro-orm/core';
import { MAIN_ORGANISATION } from '../../domain/organisations.ts';
import type { Locale, Role } from '../../domain/vocabulary.ts';

export const UserEntity = defineEntity({
  name: 'User',
  tableName: 'users',
  indexes: [{ name: 'users_organisation_index', properties: ['organisationId', 'role', 'createdAt', 'id'] }],
  properties: {
    id: p.string().primary(),
    /** Null for guests, as is their password. */
    email: p.string().nullable(),
    nickname: p.string(),
    /** As compared: see `src/accounts`. */
    emailKey: p.string().nullable().unique('users_email_key_unique'),
    nicknameKey: p.string().unique('users_nickname_key_unique'),
    passwordHash: p.string().nullable(),
    /** Where their role is one. */
    organisationId: p.string().default(MAIN_ORGANISATION),
    role: p.string().$type<Role>(),
    locale: p.string().$type<Locale>(),
    createdAt: p.bigint('number'),
    tokenGeneration: p.integer().default(0),
    keptToken: p.string().nullable(),
  },
});

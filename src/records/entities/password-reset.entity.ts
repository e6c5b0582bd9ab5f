import { defineEntity, p } from '@mikro-orm/core';

/** A one-time link by which somebody gets a new password. The token itself is not kept. */
export const PasswordResetEntity = defineEntity({
  name: 'PasswordReset',
  tableName: 'password_resets',
  properties: {
    tokenSha256: p.string().primary(),
    userId: p.string(),
    expiresAt: p.bigint('number'),
  },
});

import { defineEntity, p } from '@mikro-orm/core';

export const RevokedTokenEntity = defineEntity({
  name: 'RevokedToken',
  tableName: 'revoked_tokens',
  properties: {
    jti: p.string().primary(),
    expiresAt: p.bigint('number').index('revoked_tokens_expires_at_index'),
  },
});

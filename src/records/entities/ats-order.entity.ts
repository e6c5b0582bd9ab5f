import { defineEntity, p } from '@mikro-orm/core';
import type { CallbackError, CallbackStatus } from '../../domain/ats/callback.ts';
import type { Provider } from '../../domain/ats/provider.ts';
import { InvitationEntity } from './invitation.entity.ts';

/** That an applicant tracking system is to be told how an invitation stands; it goes with the invitation. */
export const AtsOrderEntity = defineEntity({
  name: 'AtsOrder',
  tableName: 'ats_orders',
  indexes: [
    { name: 'ats_orders_due_index', properties: ['dueAt'] },
    { name: 'ats_orders_connection_index', properties: ['organisationId', 'provider', 'status'] },
  ],
  properties: {
    id: p.string().primary(),
    organisationId: p.string(),
    invitation: () =>
      p
        .manyToOne(InvitationEntity)
        .mapToPk()
        .fieldName('invitation_id')
        .index('ats_orders_invitation_index')
        .deleteRule('cascade')
        .updateRule('no action'),
    provider: p.string().$type<Provider>(),
    /** Null of a system that is always called at the same place. */
    callbackUrl: p.string().nullable(),
    createdAt: p.bigint('number'),
    /** How often there was something to tell, and how much of that it knows. */
    news: p.integer(),
    told: p.integer(),
    status: p.string().$type<CallbackStatus>(),
    /** Of the latest news. */
    tries: p.integer(),
    /** When somebody is to look whether its workflow runs; null while there is nothing to tell. */
    dueAt: p.bigint('number').nullable(),
    triedAt: p.bigint('number').nullable(),
    httpStatus: p.integer().nullable(),
    error: p.string().$type<CallbackError>().nullable(),
  },
});

import { defineEntity, p } from '@mikro-orm/core';
import type { MailKind, StoredMailStatus } from '../../domain/mail/mail.ts';
import { InvitationEntity } from './invitation.entity.ts';
import { WebhookEntity } from './webhook.entity.ts';

/** A mail that is to be sent, or was. Neither its text nor an address is here: both are read when it is sent, and go with what they are of. */
export const MailEntity = defineEntity({
  name: 'Mail',
  tableName: 'mails',
  indexes: [
    { name: 'mails_due_index', properties: ['dueAt'] },
    { name: 'mails_invitation_index', properties: ['invitation', 'kind'] },
    { name: 'mails_created_at_index', properties: ['createdAt'] },
  ],
  properties: {
    id: p.string().primary(),
    organisationId: p.string(),
    kind: p.string().$type<MailKind>(),
    /** What it tells of: an invitation, with its interview, or a webhook. */
    invitation: () =>
      p
        .manyToOne(InvitationEntity)
        .mapToPk()
        .fieldName('invitation_id')
        .nullable()
        .index(false)
        .deleteRule('cascade')
        .updateRule('no action'),
    webhook: () =>
      p
        .manyToOne(WebhookEntity)
        .mapToPk()
        .fieldName('webhook_id')
        .nullable()
        .index('mails_webhook_index')
        .deleteRule('cascade')
        .updateRule('no action'),
    /** The member whom it is for; null: the one who is invited. */
    userId: p.string().nullable(),
    /** Number of the event in the interview that it tells of. */
    seq: p.integer().nullable(),
    createdAt: p.bigint('number'),
    status: p.string().$type<StoredMailStatus>(),
    tries: p.integer(),
    /** Whether a workflow has begun to send it, as far as is known. */
    begun: p.boolean(),
    /** When somebody is to look whether its workflow runs; null once it has ended. */
    dueAt: p.bigint('number').nullable(),
    /** When the mail server took it. */
    sentAt: p.bigint('number').nullable(),
  },
});

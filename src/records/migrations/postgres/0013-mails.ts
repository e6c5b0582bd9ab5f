import { Migration } from '@mikro-orm/migrations';

/** What is to be told by mail, and who wants none. */
export class Mails extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql('drop table mail_stops');
    this.addSql('drop table mails');
  }
}

const STATEMENTS = [
  `create table mails (
    id text not null primary key,
    organisation_id text not null,
    kind text not null,
    invitation_id text null,
    webhook_id text null,
    user_id text null,
    seq bigint null,
    created_at bigint not null,
    status text not null,
    tries bigint not null,
    begun boolean not null,
    due_at bigint null,
    sent_at bigint null,
    constraint mails_invitation_id_foreign foreign key (invitation_id) references invitations (id) on delete cascade,
    constraint mails_webhook_id_foreign foreign key (webhook_id) references webhooks (id) on delete cascade
  )`,
  'create index mails_due_index on mails (due_at)',
  'create index mails_invitation_index on mails (invitation_id, kind)',
  'create index mails_webhook_index on mails (webhook_id)',
  'create index mails_created_at_index on mails (created_at)',
  `create table mail_stops (
    key text not null primary key,
    stopped_at bigint not null
  )`,
];

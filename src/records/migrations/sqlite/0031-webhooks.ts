import { Migration } from '@mikro-orm/migrations';

export class Webhooks extends Migration {
  override up(): void {
    this.addSql(`create table webhooks (
      id text not null primary key,
      organisation_id text not null,
      url text not null,
      events json not null,
      description text not null,
      signing text not null,
      public_key text null,
      created_at bigint not null,
      disabled_at bigint null,
      disabled_by text null
    )`);
    this.addSql('create index webhooks_organisation_index on webhooks (organisation_id, created_at, id)');
    this.addSql(`create table webhook_keys (
      id text not null primary key,
      webhook_id text not null,
      signing text not null,
      bytes blob not null,
      created_at bigint not null,
      expires_at bigint null,
      constraint webhook_keys_webhook_id_foreign foreign key (webhook_id) references webhooks (id) on delete cascade
    )`);
    this.addSql('create index webhook_keys_webhook_index on webhook_keys (webhook_id)');
    this.addSql(`create table webhook_events (
      id text not null primary key,
      type text not null,
      at bigint not null,
      data json not null,
      interview_id text null,
      invitation_id text null,
      seq integer null
    )`);
    this.addSql('create index webhook_events_at_index on webhook_events (at)');
    this.addSql('create index webhook_events_interview_index on webhook_events (interview_id)');
    this.addSql('create index webhook_events_invitation_index on webhook_events (invitation_id)');
    this.addSql(`create table webhook_deliveries (
      id text not null primary key,
      webhook_id text not null,
      event_id text not null,
      type text not null,
      created_at bigint not null,
      status text not null,
      round integer not null,
      tries integer not null,
      begun boolean not null,
      due_at bigint null,
      constraint webhook_deliveries_webhook_id_foreign foreign key (webhook_id)
        references webhooks (id) on delete cascade,
      constraint webhook_deliveries_event_id_foreign foreign key (event_id)
        references webhook_events (id) on delete cascade
    )`);
    this.addSql(
      'create unique index webhook_deliveries_webhook_event_unique on webhook_deliveries (webhook_id, event_id)',
    );
    this.addSql(
      'create index webhook_deliveries_list_index on webhook_deliveries (webhook_id, created_at, id)',
    );
    this.addSql('create index webhook_deliveries_event_index on webhook_deliveries (event_id)');
    this.addSql('create index webhook_deliveries_due_index on webhook_deliveries (due_at)');
    this.addSql(`create table webhook_attempts (
      delivery_id text not null,
      round integer not null,
      number integer not null,
      at bigint not null,
      http_status integer null,
      error text null,
      primary key (delivery_id, round, number),
      constraint webhook_attempts_delivery_id_foreign foreign key (delivery_id)
        references webhook_deliveries (id) on delete cascade
    )`);
  }

  override down(): void {
    for (const table of ['attempts', 'deliveries', 'events', 'keys'])
      this.addSql(`drop table webhook_${table}`);
    this.addSql('drop table webhooks');
  }
}

import { Migration } from '@mikro-orm/migrations';

export class Webhooks extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    for (const table of ['attempts', 'deliveries', 'events', 'keys'])
      this.addSql(`drop table webhook_${table}`);
    this.addSql('drop table webhooks');
  }
}

const STATEMENTS = [
  `create table webhooks (
    id text primary key,
    organisation_id text not null,
    url text not null,
    events json not null,
    description text not null,
    signing text not null,
    public_key text null,
    created_at bigint not null,
    disabled_at bigint null,
    disabled_by text null
  )`,
  'create index webhooks_organisation_index on webhooks (organisation_id, created_at, id)',
  `create table webhook_keys (
    id text primary key,
    webhook_id text not null constraint webhook_keys_webhook_id_foreign references webhooks (id) on delete cascade,
    signing text not null,
    bytes bytea not null,
    created_at bigint not null,
    expires_at bigint null
  )`,
  'create index webhook_keys_webhook_index on webhook_keys (webhook_id)',
  `create table webhook_events (
    id text primary key,
    type text not null,
    at bigint not null,
    data json not null,
    interview_id text null,
    invitation_id text null,
    seq bigint null
  )`,
  'create index webhook_events_at_index on webhook_events (at)',
  'create index webhook_events_interview_index on webhook_events (interview_id)',
  'create index webhook_events_invitation_index on webhook_events (invitation_id)',
  `create table webhook_deliveries (
    id text primary key,
    webhook_id text not null
      constraint webhook_deliveries_webhook_id_foreign references webhooks (id) on delete cascade,
    event_id text not null
      constraint webhook_deliveries_event_id_foreign references webhook_events (id) on delete cascade,
    type text not null,
    created_at bigint not null,
    status text not null,
    round bigint not null,
    tries bigint not null,
    begun boolean not null,
    due_at bigint null
  )`,
  'create unique index webhook_deliveries_webhook_event_unique on webhook_deliveries (webhook_id, event_id)',
  'create index webhook_deliveries_list_index on webhook_deliveries (webhook_id, created_at, id)',
  'create index webhook_deliveries_event_index on webhook_deliveries (event_id)',
  'create index webhook_deliveries_due_index on webhook_deliveries (due_at)',
  `create table webhook_attempts (
    delivery_id text not null
      constraint webhook_attempts_delivery_id_foreign references webhook_deliveries (id) on delete cascade,
    round bigint not null,
    number bigint not null,
    at bigint not null,
    http_status bigint null,
    error text null,
    primary key (delivery_id, round, number)
  )`,
];

import { Migration } from '@mikro-orm/migrations';

/** Which applicant tracking systems ordered what, and are told how it stands. */
export class Ats extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    for (const table of ['ats_news', 'ats_orders', 'ats_connections']) this.addSql(`drop table ${table}`);
  }
}

const STATEMENTS = [
  `create table ats_connections (
    organisation_id text not null,
    provider text not null,
    token blob null,
    token_set_at bigint null,
    fault json null,
    primary key (organisation_id, provider)
  )`,
  `create table ats_orders (
    id text not null primary key,
    organisation_id text not null,
    invitation_id text not null,
    provider text not null,
    callback_url text null,
    created_at bigint not null,
    news integer not null,
    told integer not null,
    status text not null,
    tries integer not null,
    due_at bigint null,
    tried_at bigint null,
    http_status integer null,
    error text null,
    constraint ats_orders_invitation_id_foreign foreign key (invitation_id) references invitations (id) on delete cascade
  )`,
  'create index ats_orders_invitation_index on ats_orders (invitation_id)',
  'create index ats_orders_due_index on ats_orders (due_at)',
  'create index ats_orders_connection_index on ats_orders (organisation_id, provider, status)',
  `create table ats_news (
    order_id text not null,
    key text not null,
    seq integer null,
    primary key (order_id, key),
    constraint ats_news_order_id_foreign foreign key (order_id) references ats_orders (id) on delete cascade
  )`,
];

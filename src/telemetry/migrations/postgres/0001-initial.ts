import { Migration } from '@mikro-orm/migrations';

/** Everything as it was when Viva came to PostgreSQL. */
export class Initial extends Migration {
  override up(): void {
    for (const statement of [...TABLES, ...INDEXES]) this.addSql(statement);
  }

  override down(): void {
    for (const table of NAMES.toReversed()) this.addSql(`drop table ${table}`);
  }
}

const TABLES = [
  `create table telemetry_events (
    interview_id text not null,
    client_id text not null,
    seq bigint not null,
    content_sha256 text not null,
    is_first boolean not null,
    batch bigint not null,
    position bigint not null,
    type text not null,
    at bigint not null,
    data json null,
    primary key (interview_id, client_id, seq, content_sha256)
  )`,
  `create table edits (
    interview_id text not null,
    task_id text not null,
    client_id text not null,
    seq bigint not null,
    content_sha256 text not null,
    is_first boolean not null,
    batch bigint not null,
    position bigint not null,
    language text not null,
    at bigint not null,
    base_sha256 text not null,
    changes json not null,
    anchor bigint null,
    head bigint null,
    sha256 text not null,
    primary key (interview_id, task_id, client_id, seq, content_sha256)
  )`,
  `create table batches (
    interview_id text not null,
    number bigint not null,
    store text not null,
    task_id text not null,
    client_id text not null,
    received_at bigint not null,
    network text not null,
    agent text not null,
    rows bigint not null,
    previous_sha256 text not null,
    sha256 text not null,
    primary key (interview_id, number)
  )`,
  `create table chains (
    interview_id text primary key,
    length bigint not null,
    head text not null,
    events bigint not null,
    edits bigint not null,
    characters bigint not null default 0,
    contradicted bigint not null,
    refused bigint not null,
    refused_at bigint null,
    told_sha256 text null,
    told_length bigint not null,
    told_first_at bigint null
  )`,
  `create table sequences (
    interview_id text not null,
    store text not null,
    task_id text not null,
    client_id text not null,
    last_seq bigint not null,
    missing bigint not null,
    primary key (interview_id, store, task_id, client_id)
  )`,
  `create table gaps (
    interview_id text not null,
    store text not null,
    task_id text not null,
    client_id text not null,
    first bigint not null,
    last bigint not null,
    at bigint not null,
    primary key (interview_id, store, task_id, client_id, first)
  )`,
  `create table event_counts (
    interview_id text not null,
    type text not null,
    events bigint not null,
    primary key (interview_id, type)
  )`,
];

const NAMES = TABLES.map((statement) => statement.split(' ')[2]);

const INDEXES = [
  'create index telemetry_events_arrival on telemetry_events (interview_id, batch, position)',
  'create index edits_arrival on edits (interview_id, batch, position)',
];

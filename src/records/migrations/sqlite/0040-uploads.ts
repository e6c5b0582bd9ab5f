import { Migration } from '@mikro-orm/migrations';

/** Recordings: what is known of each, and of the parts in which its bytes lie in the media store. */
export class Uploads extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    for (const table of ['media_folders', 'media_removals', 'upload_parts', 'uploads'])
      this.addSql(`drop table ${table}`);
  }
}

const STATEMENTS = [
  `create table uploads (
    id text not null primary key,
    interview_id text not null,
    owner_id text not null,
    type text not null,
    purpose text not null,
    size bigint null,
    received bigint not null,
    created_at bigint not null,
    updated_at bigint not null,
    finished_at bigint null,
    duration_ms bigint null,
    sha256 text null,
    removed_at bigint null
  )`,
  'create index uploads_interview_index on uploads (interview_id, created_at)',
  'create index uploads_owner_index on uploads (owner_id, finished_at)',
  'create index uploads_open_index on uploads (finished_at, updated_at)',
  `create table upload_parts (
    key text not null primary key,
    upload_id text not null,
    interview_id text not null,
    start bigint null,
    bytes bigint not null,
    made_at bigint not null
  )`,
  'create index upload_parts_upload_index on upload_parts (upload_id, start)',
  'create index upload_parts_interview_index on upload_parts (interview_id)',
  'create index upload_parts_made_index on upload_parts (made_at)',
  'create table media_removals (key text not null primary key)',
  'create table media_folders (name text not null primary key)',
];

import { Migration } from '@mikro-orm/migrations';

export class Initial extends Migration {
  override up(): void {
    this.addSql(`create table users (
      id text not null primary key,
      email text not null,
      nickname text not null,
      email_key text not null,
      nickname_key text not null,
      password_hash text not null,
      role text not null,
      locale text not null,
      created_at bigint not null
    )`);
    this.addSql('create unique index users_email_key_unique on users (email_key)');
    this.addSql('create unique index users_nickname_key_unique on users (nickname_key)');

    this.addSql('create table revoked_tokens (jti text not null primary key, expires_at bigint not null)');
    this.addSql('create index revoked_tokens_expires_at_index on revoked_tokens (expires_at)');

    this.addSql(`create table interviews (
      id text not null primary key,
      workflow_id text not null,
      candidate_id text not null,
      track text not null,
      level text not null,
      locale text not null,
      languages json not null,
      max_tasks integer not null,
      created_at bigint not null,
      state text not null,
      task_number integer not null,
      current_task_id text null,
      deadline_at bigint null,
      attempts_left integer not null,
      finished_at bigint null,
      report_ready integer not null,
      last_seq integer not null
    )`);
    this.addSql('create index interviews_created_index on interviews (created_at, id)');
    this.addSql('create index interviews_state_index on interviews (state, created_at, id)');
    this.addSql('create index interviews_track_index on interviews (track, created_at, id)');
    this.addSql('create index interviews_level_index on interviews (level, created_at, id)');
    // Last, so that SQLite prefers it to its equals: a candidate has few interviews, a state or a track many.
    this.addSql('create index interviews_candidate_index on interviews (candidate_id, created_at, id)');

    this.addSql(`create table plans (
      interview_id text not null primary key,
      plan json not null,
      constraint plans_interview_id_foreign foreign key (interview_id) references interviews (id)
    )`);

    this.addSql(`create table events (
      interview_id text not null,
      seq integer not null,
      type text not null,
      at bigint not null,
      data json not null,
      primary key (interview_id, seq),
      constraint events_interview_id_foreign foreign key (interview_id) references interviews (id)
    )`);
    this.addSql('create index events_type_index on events (interview_id, type, seq)');

    this.addSql('create table blobs (sha256 text not null primary key, content text not null)');

    this.addSql(`create table answers (
      user_id text not null,
      key text not null,
      method text not null,
      path text not null,
      body_sha256 text not null,
      status integer null,
      body text null,
      primary key (user_id, key)
    )`);

    this.addSql(`create table reports (
      interview_id text not null primary key,
      json text not null,
      sha256 text not null,
      constraint reports_interview_id_foreign foreign key (interview_id) references interviews (id)
    )`);

    this.addSql(`create table histories (
      interview_id text not null,
      run_id text not null,
      saved_at bigint not null,
      gzip blob not null,
      primary key (interview_id, run_id),
      constraint histories_interview_id_foreign foreign key (interview_id) references interviews (id)
    )`);
  }

  override down(): void {
    for (const table of [
      'histories',
      'reports',
      'answers',
      'blobs',
      'events',
      'plans',
      'interviews',
      'revoked_tokens',
      'users',
    ]) {
      this.addSql(`drop table ${table}`);
    }
  }
}

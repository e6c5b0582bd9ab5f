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
  `create table users (
    id text primary key,
    email text null,
    nickname text not null,
    email_key text null,
    nickname_key text not null,
    password_hash text null,
    role text not null,
    locale text not null,
    created_at bigint not null,
    token_generation bigint not null default 0,
    kept_token text null
  )`,
  `create table password_resets (
    token_sha256 text primary key,
    user_id text not null,
    expires_at bigint not null
  )`,
  'create table first_admin_links (token_sha256 text primary key)',
  'create table revoked_tokens (jti text primary key, expires_at bigint not null)',
  `create table interviews (
    id text primary key,
    workflow_id text not null,
    candidate_id text not null,
    track text not null,
    level text not null,
    locale text not null,
    languages json not null,
    max_tasks bigint not null,
    practice boolean not null default false,
    created_at bigint not null,
    state text not null,
    task_number bigint not null,
    current_task_id text null,
    deadline_at bigint null,
    attempts_left bigint not null,
    finished_at bigint null,
    report_ready boolean not null,
    problems_reported bigint not null default 0,
    ability json null,
    fit text null,
    last_seq bigint not null,
    seen_at bigint null,
    stream_open boolean not null default false,
    stream_at bigint null,
    seat_client_id text null,
    seat_since bigint null,
    erased_at bigint null,
    replaced_from bigint null,
    replaced_at bigint null
  )`,
  `create table plans (
    interview_id text primary key
      constraint plans_interview_id_foreign references interviews (id),
    plan json not null
  )`,
  `create table events (
    interview_id text not null
      constraint events_interview_id_foreign references interviews (id),
    seq bigint not null,
    type text not null,
    at bigint not null,
    data json not null,
    primary key (interview_id, seq)
  )`,
  'create table blobs (sha256 text primary key, content text not null)',
  `create table blob_holders (
    sha256 text not null,
    interview_id text not null,
    primary key (sha256, interview_id)
  )`,
  'create table stored_bytes (interview_id text primary key, bytes bigint not null)',
  `create table drafts (
    interview_id text not null
      constraint drafts_interview_id_foreign references interviews (id),
    task_id text not null,
    language text not null,
    code text not null,
    revision bigint not null,
    client_id text null,
    saved_at bigint not null,
    primary key (interview_id, task_id, language)
  )`,
  `create table answers (
    user_id text not null,
    key text not null,
    method text not null,
    path text not null,
    body_sha256 text not null,
    status bigint null,
    body text null,
    reference text null,
    interview_id text null,
    primary key (user_id, key)
  )`,
  `create table reports (
    interview_id text primary key
      constraint reports_interview_id_foreign references interviews (id),
    json text not null,
    sha256 text not null,
    announced_sha256 text null
  )`,
  `create table histories (
    interview_id text not null
      constraint histories_interview_id_foreign references interviews (id),
    run_id text not null,
    saved_at bigint not null,
    gzip bytea not null,
    primary key (interview_id, run_id)
  )`,
  `create table llm_calls (
    id text primary key,
    interview_id text not null
      constraint llm_calls_interview_id_foreign references interviews (id),
    purpose text not null,
    subject_id text not null,
    prompt_version text not null,
    model text null,
    outcome text not null,
    started_at bigint not null,
    duration_ms bigint not null,
    attempts json not null
  )`,
  `create table summaries (
    interview_id text not null
      constraint summaries_interview_id_foreign references interviews (id),
    through_seq bigint not null,
    text text not null,
    primary key (interview_id, through_seq)
  )`,
  `create table fingerprinted_submissions (
    id bigserial primary key,
    submission_id text not null,
    interview_id text not null,
    task_id text not null,
    language text not null,
    checked_at bigint not null
  )`,
  `create table fingerprints (
    task_id text not null,
    language text not null,
    hash bigint not null,
    submission_key bigint not null
      constraint fingerprints_submission_key_foreign references fingerprinted_submissions (id) on delete cascade,
    primary key (task_id, language, hash, submission_key)
  )`,
  `create table person_keys (
    id text primary key,
    person_id text null,
    secret_id text null,
    bytes bytea null,
    created_at bigint not null,
    destroyed_at bigint null
  )`,
  'create table interview_keys (interview_id text primary key, key_id text not null)',
  `create table data_requests (
    id text primary key,
    kind text not null,
    person_id text null,
    requested_by text not null,
    requested_at bigint not null,
    finished_at bigint null
  )`,
];

const NAMES = TABLES.map((statement) => statement.split(' ')[2]);

const INDEXES = [
  'create unique index users_email_key_unique on users (email_key)',
  'create unique index users_nickname_key_unique on users (nickname_key)',
  'create index revoked_tokens_expires_at_index on revoked_tokens (expires_at)',
  'create index interviews_created_index on interviews (created_at, id)',
  'create index interviews_state_index on interviews (state, created_at, id)',
  'create index interviews_track_index on interviews (track, created_at, id)',
  'create index interviews_level_index on interviews (level, created_at, id)',
  'create index interviews_practice_index on interviews (practice, created_at, id)',
  'create index interviews_finished_index on interviews (finished_at, id)',
  'create index interviews_candidate_index on interviews (candidate_id, created_at, id)',
  'create index interviews_candidate_finished_index on interviews (candidate_id, finished_at, id)',
  'create index events_type_index on events (interview_id, type, seq)',
  'create index blob_holders_interview_index on blob_holders (interview_id)',
  'create index answers_interview_index on answers (interview_id)',
  'create index llm_calls_interview_index on llm_calls (interview_id, started_at)',
  'create index llm_calls_started_index on llm_calls (started_at)',
  'create unique index fingerprinted_submissions_submission_id_unique on fingerprinted_submissions (submission_id)',
  'create index fingerprinted_submissions_interview_index on fingerprinted_submissions (interview_id)',
  'create index fingerprinted_submissions_task_index on fingerprinted_submissions (task_id, language)',
  'create index fingerprints_submission_index on fingerprints (submission_key)',
  'create unique index person_keys_person_id_unique on person_keys (person_id)',
  'create index person_keys_secret_index on person_keys (secret_id)',
  'create index interview_keys_key_index on interview_keys (key_id)',
  'create index data_requests_kind_index on data_requests (kind, finished_at)',
];

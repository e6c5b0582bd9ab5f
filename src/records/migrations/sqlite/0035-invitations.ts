import { Migration } from '@mikro-orm/migrations';

/** What a company orders, whom it has invited to it, and what an interview has of that. */
export class Invitations extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql('drop index interviews_package_index');
    for (const column of COLUMNS) this.addSql(`alter table interviews drop column ${column}`);
    for (const table of TABLES) this.addSql(`drop table ${table}`);
  }
}

const TABLES = ['invitation_links', 'invitations', 'package_versions', 'packages'];
const COLUMNS = ['report_to_candidate', 'retention_days', 'appeal_days', 'package_id'];

const STATEMENTS = [
  `create table packages (
    id text not null primary key,
    organisation_id text not null,
    created_at bigint not null,
    version integer not null,
    name text not null,
    archived_at bigint null
  )`,
  'create index packages_list_index on packages (organisation_id, created_at, id)',
  `create table package_versions (
    package_id text not null,
    version integer not null,
    content json not null,
    created_at bigint not null,
    primary key (package_id, version),
    constraint package_versions_package_id_foreign foreign key (package_id) references packages (id)
  )`,
  `create table invitations (
    id text not null primary key,
    organisation_id text not null,
    package_id text not null,
    package_version integer not null,
    status text not null,
    first_name text not null,
    last_name text null,
    preferred_name text null,
    email text null,
    locale text null,
    search_key text not null,
    provider text null,
    external_candidate_id text null,
    application_id text null,
    job_id text null,
    profile_url text null,
    natural_key text null,
    valid_from bigint null,
    expires_at bigint not null,
    additional_time_percent integer not null,
    redirect_url text null,
    send_email integer not null,
    time_request text null,
    time_requested_at bigint null,
    created_at bigint not null,
    created_by text null,
    opened_at bigint null,
    accepted_at bigint null,
    ended_at bigint null,
    candidate_id text null,
    interview_id text null
  )`,
  'create index invitations_list_index on invitations (organisation_id, created_at, id)',
  'create index invitations_package_index on invitations (organisation_id, package_id, created_at, id)',
  'create index invitations_status_index on invitations (status, expires_at)',
  'create index invitations_candidate_id_index on invitations (candidate_id)',
  'create unique index invitations_natural_key_unique on invitations (organisation_id, natural_key)',
  'create unique index invitations_interview_id_unique on invitations (interview_id)',
  `create table invitation_links (
    token_sha256 text not null primary key,
    invitation_id text not null,
    created_at bigint not null,
    replaced_at bigint null,
    constraint invitation_links_invitation_id_foreign foreign key (invitation_id) references invitations (id) on delete cascade
  )`,
  'create index invitation_links_invitation_index on invitation_links (invitation_id)',
  'alter table interviews add column package_id text null',
  'alter table interviews add column appeal_days integer null',
  'alter table interviews add column retention_days integer null',
  'alter table interviews add column report_to_candidate text null',
  'create index interviews_package_index on interviews (package_id, created_at, id)',
];

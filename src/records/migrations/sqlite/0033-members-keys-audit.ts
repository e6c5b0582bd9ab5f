import { Migration } from '@mikro-orm/migrations';

/** Who is to become a member, by which keys programs act for an organisation, and who did what. */
export class MembersKeysAudit extends Migration {
  override up(): void {
    this.addSql(
      `create table member_invitations (
         user_id text not null primary key,
         organisation_id text not null,
         email text not null,
         email_key text not null,
         role text not null,
         token_sha256 text not null,
         created_at bigint not null,
         expires_at bigint not null
       )`,
    );
    this.addSql('create unique index member_invitations_token_unique on member_invitations (token_sha256)');
    this.addSql(
      'create unique index member_invitations_email_unique on member_invitations (organisation_id, email_key)',
    );
    this.addSql(
      'create index member_invitations_created_index on member_invitations (organisation_id, created_at, user_id)',
    );
    this.addSql(
      `create table organisation_keys (
         id text not null primary key,
         organisation_id text not null,
         name text not null,
         scopes json not null,
         key_sha256 text not null,
         created_at bigint not null,
         expires_at bigint null,
         revoked_at bigint null
       )`,
    );
    this.addSql('create unique index organisation_keys_key_unique on organisation_keys (key_sha256)');
    this.addSql(
      'create index organisation_keys_created_index on organisation_keys (organisation_id, created_at, id)',
    );
    this.addSql(
      `create table audit_entries (
         id text not null primary key,
         organisation_id text not null,
         at bigint not null,
         actor_kind text not null,
         actor_id text null,
         action text not null,
         object_kind text not null,
         object_id text null,
         detail text null,
         address text null
       )`,
    );
    this.addSql('create index audit_entries_at_index on audit_entries (organisation_id, at, id)');
    this.addSql('create index audit_entries_age_index on audit_entries (at)');
    this.addSql('create index audit_entries_actor_index on audit_entries (actor_id)');
    this.addSql('create index audit_entries_object_index on audit_entries (object_id)');
  }

  override down(): void {
    for (const table of ['audit_entries', 'organisation_keys', 'member_invitations'])
      this.addSql(`drop table ${table}`);
  }
}

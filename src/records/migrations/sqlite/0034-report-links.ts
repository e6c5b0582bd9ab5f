import { Migration } from '@mikro-orm/migrations';

/** Links that show a report to whoever has them. */
export class ReportLinks extends Migration {
  override up(): void {
    this.addSql(
      `create table report_links (
         id text not null primary key,
         interview_id text not null,
         token_sha256 text not null,
         audience text not null,
         created_at bigint not null,
         expires_at bigint not null,
         revoked_at bigint null,
         opening_count integer not null default 0,
         openings json not null
       )`,
    );
    this.addSql('create unique index report_links_token_unique on report_links (token_sha256)');
    this.addSql('create index report_links_interview_index on report_links (interview_id, created_at, id)');
  }

  override down(): void {
    this.addSql('drop table report_links');
  }
}

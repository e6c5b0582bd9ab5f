import { Migration } from '@mikro-orm/migrations';

/** Without row ids, which would tell who declared after whom. */
export class Declarations extends Migration {
  override up(): void {
    this.addSql(`create table declarations (
      pseudonym text not null primary key,
      sex text null,
      ethnicity text null
    ) without rowid`);
    this.addSql(`create table shown_audits (
      id text not null primary key,
      organisation_id text not null,
      at bigint not null,
      period_from bigint not null,
      period_to bigint not null,
      shown json not null
    )`);
  }

  override down(): void {
    this.addSql('drop table shown_audits');
    this.addSql('drop table declarations');
  }
}

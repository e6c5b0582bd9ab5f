import { Migration } from '@mikro-orm/migrations';

/** The task bank as it was, for whoever goes on with what began with it. */
export class BankVersions extends Migration {
  override up(): void {
    this.addSql(
      `create table bank_versions (
         version text not null primary key,
         gzip blob not null,
         kept_at bigint not null
       )`,
    );
  }

  override down(): void {
    this.addSql('drop table bank_versions');
  }
}

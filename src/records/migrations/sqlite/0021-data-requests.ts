import { Migration } from '@mikro-orm/migrations';

export class DataRequests extends Migration {
  override up(): void {
    this.addSql(
      `create table data_requests (
         id text not null primary key,
         kind text not null,
         person_id text,
         requested_by text not null,
         requested_at bigint not null,
         finished_at bigint
       )`,
    );
    this.addSql('create index data_requests_kind_index on data_requests (kind, finished_at)');
    this.addSql('alter table interviews add column erased_at bigint');
  }

  override down(): void {
    this.addSql('alter table interviews drop column erased_at');
    this.addSql('drop table data_requests');
  }
}

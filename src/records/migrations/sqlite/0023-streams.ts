import { Migration } from '@mikro-orm/migrations';

/** Whether the candidate has a stream of the interview open, and since when not. */
export class Streams extends Migration {
  override up(): void {
    this.addSql('alter table interviews add column stream_open boolean not null default false');
    this.addSql('alter table interviews add column stream_at bigint null');
  }

  override down(): void {
    this.addSql('alter table interviews drop column stream_at');
    this.addSql('alter table interviews drop column stream_open');
  }
}

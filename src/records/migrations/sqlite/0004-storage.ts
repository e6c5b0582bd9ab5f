import { Migration } from '@mikro-orm/migrations';

/** Bytes of code, input and results that each interview has stored, and answers that are made again from those. */
export class Storage extends Migration {
  override up(): void {
    this.addSql('alter table answers add column reference text null');
    this.addSql('create table stored_bytes (interview_id text not null primary key, bytes integer not null)');
  }

  override down(): void {
    this.addSql('drop table stored_bytes');
    this.addSql('alter table answers drop column reference');
  }
}

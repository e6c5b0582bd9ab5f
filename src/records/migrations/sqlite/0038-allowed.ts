import { Migration } from '@mikro-orm/migrations';

/** What an interview allows beside written words, as its package says; null for others and for older ones. */
export class Allowed extends Migration {
  override up(): void {
    this.addSql('alter table interviews add column resume text null');
    this.addSql('alter table interviews add column voice integer null');
    this.addSql('alter table interviews add column video integer null');
    this.addSql('alter table interviews add column media_days integer null');
  }

  override down(): void {
    for (const column of ['media_days', 'video', 'voice', 'resume'])
      this.addSql(`alter table interviews drop column ${column}`);
  }
}

import { Migration } from '@mikro-orm/migrations';

/** What the end of an interview announced stays known where its report is derived again. */
export class AnnouncedHashes extends Migration {
  override up(): void {
    this.addSql('alter table reports add column announced_sha256 text null');
  }

  override down(): void {
    this.addSql('alter table reports drop column announced_sha256');
  }
}

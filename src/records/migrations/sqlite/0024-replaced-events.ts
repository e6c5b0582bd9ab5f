import { Migration } from '@mikro-orm/migrations';

/** From which number on stored events gave way to others, and when last. */
export class ReplacedEvents extends Migration {
  override up(): void {
    this.addSql('alter table interviews add column replaced_from integer null');
    this.addSql('alter table interviews add column replaced_at bigint null');
  }

  override down(): void {
    this.addSql('alter table interviews drop column replaced_at');
    this.addSql('alter table interviews drop column replaced_from');
  }
}

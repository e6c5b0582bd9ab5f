import { Migration } from '@mikro-orm/migrations';

/** When the candidate of an interview was last there. */
export class Presence extends Migration {
  override up(): void {
    this.addSql('alter table interviews add column seen_at bigint null');
  }

  override down(): void {
    this.addSql('alter table interviews drop column seen_at');
  }
}

import { Migration } from '@mikro-orm/migrations';

/** Until when no process tells an interview of its telemetry, since one has just done so. */
export class Rests extends Migration {
  override up(): void {
    this.addSql('alter table chains add column rests_until bigint null');
  }

  override down(): void {
    this.addSql('alter table chains drop column rests_until');
  }
}

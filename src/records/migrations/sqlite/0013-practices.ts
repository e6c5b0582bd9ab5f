import { Migration } from '@mikro-orm/migrations';

export class Practices extends Migration {
  override up(): void {
    this.addSql('alter table interviews add column practice integer not null default false');
    this.addSql('create index interviews_practice_index on interviews (practice, created_at, id)');
  }

  override down(): void {
    this.addSql('drop index interviews_practice_index');
    this.addSql('alter table interviews drop column practice');
  }
}

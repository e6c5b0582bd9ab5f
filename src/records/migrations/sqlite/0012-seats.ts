import { Migration } from '@mikro-orm/migrations';

/** Which of the candidate's open pages writes. */
export class Seats extends Migration {
  override up(): void {
    this.addSql('alter table interviews add column seat_client_id text null');
    this.addSql('alter table interviews add column seat_since bigint null');
  }

  override down(): void {
    this.addSql('alter table interviews drop column seat_since');
    this.addSql('alter table interviews drop column seat_client_id');
  }
}

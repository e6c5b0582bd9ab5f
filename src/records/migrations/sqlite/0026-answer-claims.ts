import { Migration } from '@mikro-orm/migrations';

/** Which call acts for a key, and until when nobody else does. */
export class AnswerClaims extends Migration {
  override up(): void {
    this.addSql('alter table answers add column claimed_by text null');
    this.addSql('alter table answers add column claimed_until bigint null');
  }

  override down(): void {
    this.addSql('alter table answers drop column claimed_until');
    this.addSql('alter table answers drop column claimed_by');
  }
}

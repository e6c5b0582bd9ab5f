import { Migration } from '@mikro-orm/migrations';

/** Lists by the time of the end. */
export class FinishedLists extends Migration {
  override up(): void {
    this.addSql('create index interviews_finished_index on interviews (finished_at, id)');
    this.addSql(
      'create index interviews_candidate_finished_index on interviews (candidate_id, finished_at, id)',
    );
  }

  override down(): void {
    this.addSql('drop index interviews_candidate_finished_index');
    this.addSql('drop index interviews_finished_index');
  }
}

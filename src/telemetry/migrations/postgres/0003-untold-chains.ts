import { Migration } from '@mikro-orm/migrations';

/** Of whom a workflow is still to be told is looked up twice a minute, by every process with the API, among all that are kept. */
export class UntoldChains extends Migration {
  override up(): void {
    this.addSql(
      'create index chains_untold_index on chains (interview_id) where told_length < length or told_sha256 is null',
    );
  }

  override down(): void {
    this.addSql('drop index chains_untold_index');
  }
}

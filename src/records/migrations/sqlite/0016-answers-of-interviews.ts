import { Migration } from '@mikro-orm/migrations';

/** Of answers that are there already nobody knows which interview they are about. */
export class AnswersOfInterviews extends Migration {
  override up(): void {
    this.addSql('alter table answers add column interview_id text');
    this.addSql('create index answers_interview_index on answers (interview_id)');
  }

  override down(): void {
    this.addSql('drop index answers_interview_index');
    this.addSql('alter table answers drop column interview_id');
  }
}

import { Migration } from '@mikro-orm/migrations';

export class ReportedProblems extends Migration {
  override up(): void {
    this.addSql('alter table interviews add column problems_reported integer not null default 0');
    this.addSql(`update interviews set problems_reported =
        (select count(*) from events where interview_id = interviews.id and type = 'problem_reported')
      where id in (select interview_id from events where type = 'problem_reported')`);
  }

  override down(): void {
    this.addSql('alter table interviews drop column problems_reported');
  }
}

import { Migration } from '@mikro-orm/migrations';

export class Summaries extends Migration {
  override up(): void {
    this.addSql(`create table summaries (
      interview_id text not null,
      through_seq integer not null,
      text text not null,
      primary key (interview_id, through_seq),
      constraint summaries_interview_id_foreign foreign key (interview_id) references interviews (id)
    )`);
  }

  override down(): void {
    this.addSql('drop table summaries');
  }
}

import { Migration } from '@mikro-orm/migrations';

export class Drafts extends Migration {
  override up(): void {
    this.addSql(`create table drafts (
      interview_id text not null,
      task_id text not null,
      language text not null,
      code text not null,
      revision integer not null,
      client_id text null,
      saved_at bigint not null,
      primary key (interview_id, task_id, language),
      constraint drafts_interview_id_foreign foreign key (interview_id) references interviews (id)
    )`);
  }

  override down(): void {
    this.addSql('drop table drafts');
  }
}

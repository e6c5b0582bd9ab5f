import { Migration } from '@mikro-orm/migrations';

export class LlmCalls extends Migration {
  override up(): void {
    this.addSql(`create table llm_calls (
      id text not null primary key,
      interview_id text not null,
      purpose text not null,
      subject_id text not null,
      prompt_version text not null,
      model text null,
      outcome text not null,
      started_at bigint not null,
      duration_ms integer not null,
      attempts json not null,
      constraint llm_calls_interview_id_foreign foreign key (interview_id) references interviews (id)
    )`);
    this.addSql('create index llm_calls_interview_index on llm_calls (interview_id, started_at)');
    this.addSql('create index llm_calls_started_index on llm_calls (started_at)');
  }

  override down(): void {
    this.addSql('drop table llm_calls');
  }
}

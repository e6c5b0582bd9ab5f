import { Migration } from '@mikro-orm/migrations';

/** What was said in recordings. */
export class Transcripts extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql('drop table transcripts');
  }
}

const STATEMENTS = [
  `create table transcripts (
    upload_id text not null primary key,
    interview_id text not null,
    text text not null,
    is_cut boolean not null,
    language text not null,
    duration_ms integer not null,
    sha256 text not null,
    model text not null,
    at bigint not null,
    constraint transcripts_interview_id_foreign foreign key (interview_id) references interviews (id)
  )`,
  'create index transcripts_interview_index on transcripts (interview_id)',
];

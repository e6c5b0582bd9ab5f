import { Migration } from '@mikro-orm/migrations';

/** What candidates' résumés say. */
export class Resumes extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql('drop table resumes');
  }
}

const STATEMENTS = [
  `create table resumes (
    interview_id text not null primary key,
    reading_id text not null,
    file_sha256 text not null,
    format text not null,
    bytes bigint not null,
    status text not null,
    reason text null,
    lines json not null,
    hidden_count bigint not null,
    hidden json not null,
    claims json not null,
    removed json not null,
    received_at bigint not null,
    read_at bigint null,
    begun boolean not null,
    due_at bigint null,
    constraint resumes_interview_id_foreign foreign key (interview_id) references interviews (id)
  )`,
  'create index resumes_due_index on resumes (due_at)',
];

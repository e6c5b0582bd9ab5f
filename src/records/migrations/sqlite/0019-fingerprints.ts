import { Migration } from '@mikro-orm/migrations';

/** The key of `fingerprints` is the way by which others of the same task are found. */
export class Fingerprints extends Migration {
  override up(): void {
    this.addSql(
      `create table fingerprinted_submissions (
         id integer not null primary key autoincrement,
         submission_id text not null,
         interview_id text not null,
         task_id text not null,
         language text not null,
         checked_at bigint not null
       )`,
    );
    this.addSql(
      'create unique index fingerprinted_submissions_submission_id_unique on fingerprinted_submissions (submission_id)',
    );
    this.addSql(
      'create index fingerprinted_submissions_interview_index on fingerprinted_submissions (interview_id)',
    );
    this.addSql(
      'create index fingerprinted_submissions_task_index on fingerprinted_submissions (task_id, language)',
    );
    this.addSql(
      `create table fingerprints (
         task_id text not null,
         language text not null,
         hash bigint not null,
         submission_key integer not null,
         primary key (task_id, language, hash, submission_key),
         constraint fingerprints_submission_key_foreign foreign key (submission_key)
           references fingerprinted_submissions (id) on delete cascade
       ) without rowid`,
    );
    this.addSql('create index fingerprints_submission_index on fingerprints (submission_key)');
  }

  override down(): void {
    this.addSql('drop table fingerprints');
    this.addSql('drop table fingerprinted_submissions');
  }
}

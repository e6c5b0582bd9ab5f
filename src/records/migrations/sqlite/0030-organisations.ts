import { Migration } from '@mikro-orm/migrations';

const MAIN = '6d61696e-0000-4000-8000-000000000000';
const OWNED = `organisation_id text not null default '${MAIN}'`;

/** Lists are of one organisation; the ways to find some of all, by state and by time, stay beside these. */
const LISTS = {
  created: 'organisation_id, created_at, id',
  finished: 'organisation_id, finished_at, id',
  state: 'organisation_id, state, created_at, id',
  practice: 'organisation_id, practice, created_at, id',
  track: 'organisation_id, track, created_at, id',
  level: 'organisation_id, level, created_at, id',
  score: 'organisation_id, score, id',
};
/** Nothing looks for these in all organisations. */
const BEFORE = {
  created: 'created_at, id',
  track: 'track, created_at, id',
  level: 'level, created_at, id',
  score: 'score, id',
};

/** Whose everything is: `main` is there from now on, and all that there was is its. */
export class Organisations extends Migration {
  override up(): void {
    this.addSql(
      'create table organisations (id text not null primary key, slug text not null, name text not null, created_at bigint not null)',
    );
    this.addSql('create unique index organisations_slug_unique on organisations (slug)');
    this.addSql(`insert into organisations values ('${MAIN}', 'main', 'Viva', unixepoch() * 1000)`);
    this.addSql(`alter table users add column ${OWNED}`);
    this.addSql('create index users_organisation_index on users (organisation_id, role, created_at, id)');
    this.addSql(`alter table interviews add column ${OWNED}`);
    for (const name of Object.keys(BEFORE)) this.addSql(`drop index interviews_${name}_index`);
    for (const [name, columns] of Object.entries(LISTS))
      this.addSql(`create index interviews_of_organisation_${name}_index on interviews (${columns})`);
    this.addSql(`alter table fingerprinted_submissions add column ${OWNED}`);
    this.replaceFingerprints(`${OWNED},`, 'organisation_id, ');
  }

  override down(): void {
    this.replaceFingerprints('', '');
    this.addSql('alter table fingerprinted_submissions drop column organisation_id');
    for (const name of Object.keys(LISTS)) this.addSql(`drop index interviews_of_organisation_${name}_index`);
    for (const [name, columns] of Object.entries(BEFORE))
      this.addSql(`create index interviews_${name}_index on interviews (${columns})`);
    this.addSql('alter table interviews drop column organisation_id');
    this.addSql('drop index users_organisation_index');
    this.addSql('alter table users drop column organisation_id');
    this.addSql('drop table organisations');
  }

  /** SQLite changes no key of a table that is there. */
  private replaceFingerprints(column: string, name: string): void {
    this.addSql('alter table fingerprints rename to fingerprints_before');
    this.addSql('drop index fingerprints_submission_index');
    this.addSql(
      `create table fingerprints (
         ${column}
         task_id text not null,
         language text not null,
         hash bigint not null,
         submission_key integer not null,
         primary key (${name}task_id, language, hash, submission_key),
         constraint fingerprints_submission_key_foreign foreign key (submission_key)
           references fingerprinted_submissions (id) on delete cascade
       ) without rowid`,
    );
    this.addSql(
      `insert into fingerprints (task_id, language, hash, submission_key)
         select task_id, language, hash, submission_key from fingerprints_before`,
    );
    this.addSql('drop table fingerprints_before');
    this.addSql('create index fingerprints_submission_index on fingerprints (submission_key)');
  }
}

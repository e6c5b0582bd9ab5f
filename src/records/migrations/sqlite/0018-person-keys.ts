import { Migration } from '@mikro-orm/migrations';

export class PersonKeys extends Migration {
  override up(): void {
    this.addSql(
      `create table person_keys (
         id text not null primary key,
         person_id text,
         secret_id text,
         bytes blob,
         created_at bigint not null,
         destroyed_at bigint
       )`,
    );
    this.addSql('create unique index person_keys_person_id_unique on person_keys (person_id)');
    this.addSql('create index person_keys_secret_index on person_keys (secret_id)');
    this.addSql(
      `create table interview_keys (
         interview_id text not null primary key,
         key_id text not null
       )`,
    );
    this.addSql('create index interview_keys_key_index on interview_keys (key_id)');
  }

  override down(): void {
    this.addSql('drop table interview_keys');
    this.addSql('drop table person_keys');
  }
}

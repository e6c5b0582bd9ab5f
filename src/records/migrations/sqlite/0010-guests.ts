import { Migration } from '@mikro-orm/migrations';

/** Guests have neither e-mail nor password. SQLite cannot allow null afterwards, so these columns are made anew. */
export class Guests extends Migration {
  override up(): void {
    this.#remakeColumns('text null');
  }

  /** Throws where there are guests: they were no users before. */
  override async down(): Promise<void> {
    const [guest] = (await this.execute(
      'select id from users where email is null or password_hash is null limit 1',
    )) as unknown as { id: string }[];
    if (guest)
      throw new Error(`${guest.id} has no e-mail or no password, and such users there were none before`);
    this.#remakeColumns("text not null default ''");
  }

  #remakeColumns(type: string): void {
    this.addSql('drop index users_email_key_unique');
    for (const column of ['email', 'email_key', 'password_hash']) {
      this.addSql(`alter table users rename column ${column} to old_${column}`);
      this.addSql(`alter table users add column ${column} ${type}`);
      this.addSql(`update users set ${column} = old_${column}`);
      this.addSql(`alter table users drop column old_${column}`);
    }
    this.addSql('create unique index users_email_key_unique on users (email_key)');
  }
}

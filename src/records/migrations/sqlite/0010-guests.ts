import { Migration } from '@mikro-orm/migrations';

/** Guests have neither e-mail nor password. SQLite cannot allow null afterwards, so these columns are made anew. */
export class Guests extends Migration {
  override up(): void {
    this.addSql('drop index users_email_key_unique');
    for (const column of ['email', 'email_key', 'password_hash']) {
      this.addSql(`alter table users rename column ${column} to old_${column}`);
      this.addSql(`alter table users add column ${column} text null`);
      this.addSql(`update users set ${column} = old_${column}`);
      this.addSql(`alter table users drop column old_${column}`);
    }
    this.addSql('create unique index users_email_key_unique on users (email_key)');
  }

  override down(): void {
    throw new Error('there may be guests, and without an e-mail and a password they were no users before');
  }
}

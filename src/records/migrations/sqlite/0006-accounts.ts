import { Migration } from '@mikro-orm/migrations';
import { emailKey } from '../../../accounts/email.ts';
import { nicknameKey } from '../../../accounts/nickname.ts';

interface Named {
  id: string;
  email: string;
  nickname: string;
}

/** Names compare by case folding as Unicode has it, addresses by one form of their domain; passwords can be changed. */
export class Accounts extends Migration {
  override async up(): Promise<void> {
    await this.execute('alter table users add column token_generation integer not null default 0');
    await this.execute('alter table users add column kept_token text null');
    await this.execute(`create table password_resets (
      token_sha256 text not null primary key,
      user_id text not null,
      expires_at bigint not null,
      constraint password_resets_user_id_foreign foreign key (user_id) references users (id)
    )`);
    const users = (await this.execute('select id, email, nickname from users')) as unknown as Named[];
    for (const { id, email, nickname } of users) {
      await this.execute('update users set email_key = ?, nickname_key = ? where id = ?', [
        emailKey(email),
        nicknameKey(nickname),
        id,
      ]);
    }
  }

  override down(): void {
    this.addSql('drop table password_resets');
    this.addSql('alter table users drop column kept_token');
    this.addSql('alter table users drop column token_generation');
  }
}

import { Migration } from '@mikro-orm/migrations';

export class FirstAdmin extends Migration {
  override up(): void {
    this.addSql('create table first_admin_links (token_sha256 text not null primary key)');
  }

  override down(): void {
    this.addSql('drop table first_admin_links');
  }
}

import { Migration } from '@mikro-orm/migrations';

/** Which process has noted the candidate's stream, what was heard since it broke, and up to when an absence was told of. */
export class StreamsOfProcesses extends Migration {
  override up(): void {
    this.addSql('alter table interviews add column stream_by text null');
    this.addSql('alter table interviews add column quiet_from bigint null');
    this.addSql('alter table interviews add column quiet_to bigint null');
    this.addSql('alter table interviews add column absence_to bigint null');
  }

  override down(): void {
    for (const column of ['absence_to', 'quiet_to', 'quiet_from', 'stream_by'])
      this.addSql(`alter table interviews drop column ${column}`);
  }
}

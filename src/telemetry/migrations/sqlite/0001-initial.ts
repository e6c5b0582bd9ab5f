import { Migration } from '@mikro-orm/migrations';

export class Initial extends Migration {
  override up(): void {
    this.addSql(`create table telemetry_events (
      interview_id text not null,
      seq integer not null,
      type text not null,
      at bigint not null,
      received_at bigint not null,
      data json null,
      content_sha256 text not null,
      primary key (interview_id, seq)
    )`);
    this.addSql(`create table telemetry_conflicts (
      interview_id text not null,
      seq integer not null,
      content_sha256 text not null,
      type text not null,
      at bigint not null,
      received_at bigint not null,
      data json null,
      primary key (interview_id, seq, content_sha256)
    )`);
    this.addSql(`create table telemetry_signals (
      interview_id text not null primary key,
      digest_sha256 text not null
    )`);
  }

  override down(): void {
    this.addSql('drop table telemetry_signals');
    this.addSql('drop table telemetry_conflicts');
    this.addSql('drop table telemetry_events');
  }
}

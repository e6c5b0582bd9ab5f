import { Migration } from '@mikro-orm/migrations';

/** How much of each interview is stored, so that neither the limit nor the digest has to count all of it. */
export class Totals extends Migration {
  override up(): void {
    this.addSql(`create table telemetry_totals (
      interview_id text not null primary key,
      events integer not null,
      evidence integer not null,
      too_much_at bigint null
    )`);
    this.addSql(`insert into telemetry_totals (interview_id, events, evidence)
      select interview_id, sum(events), sum(evidence) from (
        select interview_id, count(*) as events, 0 as evidence from telemetry_events group by interview_id
        union all
        select interview_id, 0, count(*) from telemetry_conflicts group by interview_id
      ) as counted group by interview_id`);
  }

  override down(): void {
    this.addSql('drop table telemetry_totals');
  }
}

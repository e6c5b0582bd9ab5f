import { Migration } from '@mikro-orm/migrations';

/** Of texts stored before, the events say whose they are. */
export class BlobHolders extends Migration {
  override up(): void {
    this.addSql(
      `create table blob_holders (
         sha256 text not null,
         interview_id text not null,
         primary key (sha256, interview_id)
       )`,
    );
    this.addSql('create index blob_holders_interview_index on blob_holders (interview_id)');
    this.addSql(
      `insert or ignore into blob_holders (sha256, interview_id)
         select part.value, events.interview_id from events, json_tree(events.data) as part
          where part.type = 'text' and part.key in ('codeSha256', 'resultSha256')`,
    );
  }

  override down(): void {
    this.addSql('drop table blob_holders');
  }
}

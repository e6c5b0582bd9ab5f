import { Migration } from '@mikro-orm/migrations';

/** Sums of the tokens that models have used, beginning with what the calls say that are kept. */
export class LlmTokens extends Migration {
  override up(): void {
    this.addSql(`create table llm_tokens (
      interview_id text primary key
        constraint llm_tokens_interview_id_foreign references interviews (id),
      input_tokens bigint not null,
      output_tokens bigint not null
    )`);
    this.addSql(
      'create table llm_days (day bigint primary key, input_tokens bigint not null, output_tokens bigint not null)',
    );
    this.addSql(`insert into llm_tokens
      select interview_id, ${USED} from llm_calls, ${REQUESTS} group by interview_id`);
    this.addSql(`insert into llm_days
      select started_at - started_at % 86400000, ${USED} from llm_calls, ${REQUESTS}
      group by started_at - started_at % 86400000`);
  }

  override down(): void {
    this.addSql('drop table llm_days');
    this.addSql('drop table llm_tokens');
  }
}

const REQUESTS = 'json_array_elements(attempts::json) as request';
const USED = ['tokensIn', 'tokensOut']
  .map((name) => `coalesce(sum((request ->> '${name}')::bigint), 0)`)
  .join(', ');

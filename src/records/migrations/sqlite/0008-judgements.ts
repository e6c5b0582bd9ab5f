import { Migration } from '@mikro-orm/migrations';
import { verdictIn } from '../../../report/derive/standing.ts';

/** Reports read at a time: each may be some hundred KiB. */
const BATCH = 50;

interface Stored {
  interview_id: string;
  json: string;
}

/** Gives each interview that has a report what lists show of it. */
export class Judgements extends Migration {
  override async up(): Promise<void> {
    await this.execute('alter table interviews add column ability json null');
    await this.execute('alter table interviews add column fit text null');
    for (let batch = await this.#after(''); batch.length > 0; ) {
      for (const { interview_id, json } of batch) await this.#judge(interview_id, JSON.parse(json));
      batch = await this.#after(batch.at(-1)?.interview_id ?? '');
    }
  }

  override down(): void {
    this.addSql('alter table interviews drop column fit');
    this.addSql('alter table interviews drop column ability');
  }

  async #after(id: string): Promise<Stored[]> {
    return this.execute(
      `select interview_id, json from reports
       where interview_id > ? and json_valid(json) and json_extract(json, '$.ability') is not null
       order by interview_id limit ?`,
      [id, BATCH],
    ) as unknown as Promise<Stored[]>;
  }

  async #judge(id: string, report: Parameters<typeof verdictIn>[0] & { ability: { label: string } }) {
    const { estimate, low, high, label } = report.ability;
    const ability = JSON.stringify({ estimate, low, high, label });
    await this.execute('update interviews set ability = ?, fit = ? where id = ?', [
      ability,
      verdictIn(report).fit,
      id,
    ]);
  }
}

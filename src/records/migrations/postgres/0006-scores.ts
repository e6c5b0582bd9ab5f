import { Migration } from '@mikro-orm/migrations';
import { type Measured, scoreThen } from '../score-rule.ts';

/** Rows that are read at a time. */
const BATCH = 1_000;

interface Row {
  id: string;
  level: string;
  ability: string;
}

/** Gives each interview that was measured the number by which other systems sort. */
export class Scores extends Migration {
  override async up(): Promise<void> {
    await this.execute('alter table interviews add column score integer null');
    for (let batch = await this.#after(''); batch.length > 0; ) {
      for (const { id, level, ability } of batch) {
        const measured: Measured = { level, ability: JSON.parse(ability) };
        await this.execute('update interviews set score = ? where id = ?', [scoreThen(measured), id]);
      }
      batch = await this.#after(batch.at(-1)?.id ?? '');
    }
    await this.execute('create index interviews_score_index on interviews (score, id)');
  }

  override down(): void {
    this.addSql('drop index interviews_score_index');
    this.addSql('alter table interviews drop column score');
  }

  async #after(id: string): Promise<Row[]> {
    return this.execute(
      `select id, level, ability::text as ability from interviews
       where id > ? and ability is not null and fit <> 'unmeasured' order by id limit ?`,
      [id, BATCH],
    ) as unknown as Promise<Row[]>;
  }
}

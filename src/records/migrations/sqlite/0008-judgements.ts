import { Migration } from '@mikro-orm/migrations';

/** Reports read at a time: each may be some hundred KiB. */
const BATCH = 50;

interface Stored {
  interview_id: string;
  json: string;
}

/** What is read of a report here. The first ones had no verdict. */
interface Report {
  level: string;
  ability: { estimate: number; low: number; high: number; label: string; verdict?: { fit: string } };
  tasks: { outcome: string; attempts: unknown[] }[];
}

/** Bounds of the levels on the Elo scale, as they were. */
const LEVELS: Record<string, readonly [from: number, to: number]> = {
  junior: [1200, 1500],
  middle: [1500, 1700],
  senior: [1700, 2000],
};

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

  async #judge(id: string, report: Report): Promise<void> {
    const { estimate, low, high, label, verdict } = report.ability;
    const ability = JSON.stringify({ estimate, low, high, label });
    const fit = verdict?.fit ?? fitOf(report);
    await this.execute('update interviews set ability = ?, fit = ? where id = ?', [ability, fit, id]);
  }
}

/** The rule as it was: a migration must not change when it does. */
function fitOf({ level, ability: { estimate, low, high }, tasks }: Report): string {
  if (!tasks.some(({ outcome, attempts }) => outcome !== 'unfinished' || attempts.length > 0)) {
    return 'unmeasured';
  }
  const [from, to] = LEVELS[level] ?? [-Infinity, Infinity];
  if (low >= to) return 'above';
  if (low >= from) return 'meets';
  if (high < from) return 'below';
  return estimate >= from ? 'likely_meets' : 'likely_below';
}

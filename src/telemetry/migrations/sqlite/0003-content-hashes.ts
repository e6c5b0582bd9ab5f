import { createHash } from 'node:crypto';
import { Migration } from '@mikro-orm/migrations';
import canonicalize from 'canonicalize';

/** Rows rewritten at a time. */
const BATCH = 1_000;

interface Row {
  rowid: number;
  type: string;
  at: number;
  data: string | null;
}

/**
 * Gives each stored event the hash that its content has now, over canonical JSON: an event that is sent again would else
 * contradict itself.
 */
export class ContentHashes extends Migration {
  override async up(): Promise<void> {
    for (const table of ['telemetry_events', 'telemetry_conflicts']) {
      for (let batch = await this.#after(table, 0); batch.length > 0; ) {
        for (const row of batch) await this.#rewrite(table, row);
        batch = await this.#after(table, batch.at(-1)?.rowid ?? 0);
      }
    }
  }

  override down(): void {
    // The hashes are those of the code that follows; going up again writes them anew.
  }

  async #after(table: string, rowid: number): Promise<Row[]> {
    return this.execute(
      `select rowid, type, at, data from ${table} where rowid > ? order by rowid limit ${BATCH}`,
      [rowid],
    ) as unknown as Promise<Row[]>;
  }

  async #rewrite(table: string, { rowid, type, at, data }: Row): Promise<void> {
    const content = canonicalize({ type, at, data: data === null ? null : JSON.parse(data) }) ?? '';
    const sha256 = createHash('sha256').update(content).digest('hex');
    await this.execute(`update ${table} set content_sha256 = ? where rowid = ?`, [sha256, rowid]);
  }
}

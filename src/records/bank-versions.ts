import type { Database } from '../database/database.ts';
import { BankVersionEntity } from './entities/bank-version.entity.ts';

/** Versions of the task bank, each as one piece that never changes. */
export interface BankVersionRecords {
  /** Those that are kept. */
  among(versions: readonly string[]): Promise<ReadonlySet<string>>;
  /** Null where nobody has kept it. */
  find(version: string): Promise<Uint8Array | null>;
  /** One that is there already stays as it is. */
  keep(version: string, gzip: Uint8Array): Promise<void>;
}

export function createBankVersionRecords({ em }: Database): BankVersionRecords {
  return {
    async among(versions) {
      const rows = await em
        .fork()
        .find(BankVersionEntity, { version: { $in: [...versions] } }, { fields: ['version'] });
      return new Set(rows.map(({ version }) => version));
    },

    async find(version) {
      return (await em.fork().findOne(BankVersionEntity, { version }))?.gzip ?? null;
    },

    async keep(version, gzip) {
      await em
        .fork()
        .createQueryBuilder(BankVersionEntity)
        .insert({ version, gzip, keptAt: Date.now() })
        .onConflict('version')
        .ignore()
        .execute();
    },
  };
}

import type { Database } from '../database/database.ts';
import { BankVersionEntity } from './entities/bank-version.entity.ts';
import type { BankVersionRecords } from './records.ts';

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

import { defineEntity, p } from '@mikro-orm/core';

/** One row for each version of the task bank that was ever served. */
export const BankVersionEntity = defineEntity({
  name: 'BankVersion',
  tableName: 'bank_versions',
  properties: {
    version: p.string().primary(),
    /** The files, packed and compressed: see `src/bank/pack.ts`. */
    gzip: p.uint8array(),
    keptAt: p.bigint('number'),
  },
});

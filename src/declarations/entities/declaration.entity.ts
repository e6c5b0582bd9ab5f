import { defineEntity, p } from '@mikro-orm/core';
import type { Ethnicity, Sex } from '../../domain/bias-audit/groups.ts';

/** What somebody has said of themselves. There is no moment in it: by that they could be found. */
export const DeclarationEntity = defineEntity({
  name: 'Declaration',
  tableName: 'declarations',
  properties: {
    /** Of the person, by a key that is not in this store. */
    pseudonym: p.string().primary(),
    sex: p.string().$type<Sex>().nullable(),
    ethnicity: p.string().$type<Ethnicity>().nullable(),
  },
});

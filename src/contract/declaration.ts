import { z } from 'zod';
import { ETHNICITIES, SEXES } from '../domain/bias-audit/groups.ts';

const sex = z.enum(SEXES).meta({ id: 'DeclaredSex' });
const ethnicity = z.enum(ETHNICITIES).meta({ id: 'DeclaredEthnicity' });

export const declarationRequest = z
  .strictObject({ sex: sex.optional(), ethnicity: ethnicity.optional() })
  .meta({ description: 'Takes the place of what was said before: what is left out is taken back' });

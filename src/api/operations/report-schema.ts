import { z } from 'zod';
import { reportSchema } from '../../contract/report.ts';
import { plainly } from '../openapi.ts';

/**
 * JSON Schema (2020-12) of a report, from the schema by which it is made and read: what `GET /interview/:id/report` gives
 * to whoever may read it, the erased and those of earlier versions too.
 */
export function reportJsonSchema(publicOrigin: string) {
  const schema = z.toJSONSchema(reportSchema, {
    target: 'draft-2020-12',
    io: 'output',
    override: ({ jsonSchema }) => plainly(jsonSchema),
  });
  const { $schema = '', ...rest } = schema;
  return {
    $schema,
    $id: `${publicOrigin}/schemas/report.json`,
    title: 'Report',
    description: 'The report of an interview',
    ...rest,
  };
}

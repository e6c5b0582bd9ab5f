import { parseArgs } from 'node:util';
import type { Config } from '../config/config.ts';
import { openDeclarations } from '../declarations/open.ts';
import { biasAudit, shownIn } from '../domain/bias-audit/audit.ts';
import { MAIN_ORGANISATION } from '../domain/organisations.ts';
import { openKeyRing } from '../privacy/key-ring.ts';
import { createKeyWrap } from '../privacy/key-wrap.ts';
import type { Records } from '../records/records.ts';
import { periodOf } from './audit/period.ts';
import { auditedPersons } from './audit/persons.ts';
import { auditCsv, auditText } from './audit/write.ts';
import { EXIT, runTool, UsageError, withRecords } from './tool.ts';

/** Of fewer persons a group says too much about each of them. */
const LEAST = 10;

const USAGE = `usage: npm run audit:export -- --from <YYYY-MM> --to <YYYY-MM> [--organisation <slug>] [--package <id>]
                            [--format text|csv] [--least <number>]

Prints the table that a bias audit asks for: how many of each group, as people have declared themselves, were selected, and scored
above the median, with impact ratios. The months are whole ones that are over, by when interviews began. Groups of fewer than ${LEAST}
persons are withheld, and what would give them away; --least makes that more. What was shown is noted, so that a later table
that differs by a few persons does not show who they are. Exit code: 0 printed, 1 a failure, 2 a wrong call.`;

/** `npm run audit:export -- --from 2026-01 --to 2026-06` */
export async function main(args: string[]): Promise<void> {
  await runTool(async () => {
    const { values } = parseArgs({
      args,
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        organisation: { type: 'string' },
        package: { type: 'string' },
        format: { type: 'string', default: 'text' },
        least: { type: 'string', default: String(LEAST) },
      },
    });
    const period = periodOf(values.from, values.to, Date.now());
    const least = Number(values.least);
    const isFormat = values.format === 'text' || values.format === 'csv';
    if (!period || !isFormat || !Number.isInteger(least) || least < LEAST) throw new UsageError(USAGE);
    return withRecords(async (records, config) => {
      const organisation = values.organisation
        ? await records.organisations.findBySlug(values.organisation)
        : await records.organisations.find(MAIN_ORGANISATION);
      if (!organisation) throw new UsageError(`there is no organisation ${values.organisation}`);
      const ordered = values.package ? await records.packages.find(values.package, organisation.id) : null;
      if (values.package && !ordered)
        throw new UsageError(`${organisation.name} has no package ${values.package}`);
      const scope = { organisationId: organisation.id, period, packageId: ordered?.id ?? null };
      const audit = await auditOf(scope, { least, records, config });
      const about = ordered ? `, ${ordered.content.name}` : '';
      const title = `${organisation.name}${about}, ${values.from} to ${values.to}`;
      process.stdout.write(values.format === 'csv' ? auditCsv(audit) : auditText(audit, { title, least }));
      return EXIT.fine;
    });
  });
}

/** What is printed is noted first. */
async function auditOf(
  scope: Parameters<typeof auditedPersons>[0],
  { least, records, config }: { least: number; records: Records; config: Config },
) {
  const keys = await openKeyRing({ records, wrap: createKeyWrap(config.payloadSecrets), clock: Date.now });
  const declarations = await openDeclarations(config.declarationDatabase, { key: keys.installation });
  try {
    const { organisationId, period } = scope;
    const persons = await auditedPersons(scope, { records, declarations });
    const earlier = await declarations.shown(organisationId, period);
    const audit = biasAudit(persons, { least, earlier });
    await declarations.noteShown({ organisationId, at: Date.now(), period, shown: shownIn(audit) });
    return audit;
  } finally {
    await declarations.close();
  }
}

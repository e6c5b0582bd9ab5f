import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { newOneTimeToken } from '../api/auth/one-time-token.ts';
import { linkOf } from '../api/invitations/present.ts';
import { name } from '../contract/strings.ts';
import { usualExpiry } from '../domain/invitations/times.ts';
import type { PackageRecord } from '../records/package.ts';
import type { Records } from '../records/records.ts';
import { EXIT, runTool, UsageError, withRecords } from './tool.ts';

const USAGE = `usage: npm run invite -- <package> <first name> [last name] [--organisation <slug>]

Invites somebody and prints the link. The package is an id, or a name; with --organisation only packages of that one are looked at.
Exit code: 0 invited, 1 no such package, or several, 2 a wrong call.`;

await runTool(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { organisation: { type: 'string' } },
  });
  const [wanted, firstName, lastName, ...more] = positionals;
  if (!wanted || !firstName || more.length > 0) throw new UsageError(USAGE);
  for (const given of [firstName, lastName]) {
    if (given !== undefined && !name.safeParse(given).success) {
      throw new UsageError(`a name has 1 to 100 characters on one line\n\n${USAGE}`);
    }
  }
  return withRecords(async (records, { publicOrigin }) => {
    const found = await packagesNamed(wanted, values.organisation, records);
    const [ordered, ...others] = found;
    if (!ordered || others.length > 0) return tellWhy(wanted, found);
    const { token, tokenSha256 } = newOneTimeToken();
    const at = Date.now();
    const { noticeDays } = ordered.content;
    const expiresAt = usualExpiry(at, { createdAt: at, validFrom: null, noticeDays });
    await records.invitations.create([
      {
        ...{ id: randomUUID(), organisationId: ordered.organisationId, createdAt: at, createdBy: null },
        ...{ packageId: ordered.id, packageVersion: ordered.version, expiresAt, tokenSha256 },
        candidate: { firstName, lastName: lastName ?? null, preferredName: null, email: null, locale: null },
        external: null,
        validFrom: null,
        additionalTimePercent: 0,
        redirectUrl: null,
        sendEmail: false,
      },
    ]);
    console.log(linkOf(token, publicOrigin));
    return EXIT.fine;
  });
});

/** To which people are still invited. */
async function packagesNamed(
  wanted: string,
  slug: string | undefined,
  { packages, organisations }: Records,
): Promise<PackageRecord[]> {
  const organisation = slug === undefined ? null : await organisations.findBySlug(slug);
  if (slug !== undefined && !organisation) throw new UsageError(`there is no organisation ${slug}`);
  const found = await packages.findByIdOrName(wanted, organisation?.id ?? null);
  return found.filter(({ archivedAt }) => archivedAt === null);
}

function tellWhy(wanted: string, found: readonly PackageRecord[]): number {
  if (found.length === 0) console.error(`there is no package ${wanted} to which people are invited`);
  else {
    const lines = found.map(({ id, content }) => `  ${id}  ${content.name}`);
    console.error(`there are ${found.length} packages ${wanted}; give the id of one:\n${lines.join('\n')}`);
  }
  return EXIT.fault;
}

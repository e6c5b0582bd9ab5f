import { randomUUID } from 'node:crypto';
import { isOrganisationName, isSlug } from '../accounts/organisation.ts';
import type { Organisation, OrganisationRecords } from '../records/organisations.ts';
import { EXIT, runTool, UsageError, withRecords } from './tool.ts';

const USAGE = `usage: npm run organisation -- create <slug> <name>
       npm run organisation -- rename <slug> <name>
       npm run organisation -- list

Organisations hold their interviews apart from one another; each has its own members. The first one, main, is there already. Make
somebody a member by npm run role -- <login> <role> --organisation <slug>. Exit code: 0 done, 1 a failure, 2 a wrong call.

  <slug>  2 to 40 lower-case letters, digits and hyphens
  <name>  what people read, up to 100 characters`;

/** `npm run organisation -- <command>`: works whether Viva runs or not. */
await runTool(async () => {
  const [command, slug, name, ...more] = process.argv.slice(2);
  if (command === 'list' && slug === undefined)
    return withRecords(async ({ organisations }) => {
      for (const organisation of await organisations.all()) tell(organisation);
      return EXIT.fine;
    });
  const isCall = (command === 'create' || command === 'rename') && more.length === 0;
  if (!isCall || !slug || !isSlug(slug) || !name || !isOrganisationName(name)) throw new UsageError(USAGE);
  return withRecords(({ organisations }) => change(organisations, { command, slug, name }));
});

async function change(
  organisations: OrganisationRecords,
  { command, slug, name }: { command: 'create' | 'rename'; slug: string; name: string },
): Promise<number> {
  const organisation =
    command === 'create'
      ? await organisations.create({ id: randomUUID(), slug, name, createdAt: Date.now() })
      : await organisations.rename(slug, name);
  if (!organisation) {
    console.error(
      command === 'create' ? `there is one called ${slug} already` : `there is none called ${slug}`,
    );
    return EXIT.fault;
  }
  tell(organisation);
  return EXIT.fine;
}

function tell({ id, slug, name }: Organisation): void {
  console.log(`${slug}  ${name}  (${id})`);
}

import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ROLES } from '../domain/vocabulary.ts';
import type { Records } from '../records/records.ts';
import type { User } from '../records/user.ts';
import { EXIT, runTool, UsageError, withRecords } from './tool.ts';

const USAGE = `usage: npm run role -- <login> <role> [--organisation <slug>], where role is one of ${ROLES.join(', ')}`;

/**
 * `npm run role -- <login> <role>`: sets a user's role in the database of this machine, whether Viva runs or not; with
 * `--organisation` it moves them there.
 */
await runTool(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { organisation: { type: 'string' } },
  });
  const [login, name, ...more] = positionals;
  const role = ROLES.find((one) => one === name);
  if (!login || !role || more.length > 0) throw new UsageError(USAGE);
  return withRecords((records) => setRole(records, { login, role, slug: values.organisation ?? null }));
});

async function setRole(
  { users, organisations, audit }: Records,
  { login, role, slug }: { login: string; role: User['role']; slug: string | null },
): Promise<number> {
  const user = await users.findByLogin(login);
  if (!user) {
    console.error(
      `nobody is known as ${login}: give the e-mail address or the nickname of a registered user`,
    );
    return EXIT.fault;
  }
  const organisation = slug === null ? null : await organisations.findBySlug(slug);
  if (slug !== null && !organisation) {
    console.error(`there is no organisation ${slug}: npm run organisation -- list has all of them`);
    return EXIT.fault;
  }
  const organisationId = organisation?.id ?? user.organisationId;
  if ((await users.move(user.id, { organisationId, role })) === 'last_admin') {
    console.error(`${user.nickname} is the last admin; make another one first`);
    return EXIT.fault;
  }
  for (const id of new Set([user.organisationId, organisationId]))
    await audit.add({
      id: randomUUID(),
      organisationId: id,
      at: Date.now(),
      by: { kind: 'operator' },
      action: id === organisationId ? 'role.changed' : 'member.removed',
      object: { kind: 'user', id: user.id },
      detail: id === organisationId ? role : null,
      address: null,
    });
  const there = organisation ? ` of ${organisation.name}` : '';
  console.log(`${user.nickname} is ${role}${there} from the next request on (was ${user.role}).`);
  return EXIT.fine;
}

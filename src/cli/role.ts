import { resolve } from 'node:path';
import { loadConfig } from '../config/config.ts';
import { ConfigError } from '../config/error.ts';
import { ROLES, type Role } from '../domain/vocabulary.ts';
import { makeFilesPrivate } from '../host/private-files.ts';
import { openRecords } from '../records/open.ts';

/** `npm run role -- <login> <role>`: sets a user's role in the database of this machine, whether Viva runs or not. */
async function main([login, name]: string[]): Promise<number> {
  const role = ROLES.find((one) => one === name);
  if (!login || !role) {
    console.error(`usage: npm run role -- <login> <role>, where role is one of ${ROLES.join(', ')}`);
    return 2;
  }
  makeFilesPrivate();
  const config = loadConfig(process.env, resolve(import.meta.dirname, '../..'));
  const records = await openRecords(config.database);
  try {
    return await setRole(login, role);
  } finally {
    await records.close();
  }

  async function setRole(identifier: string, to: Role): Promise<number> {
    const user = await records.users.findByLogin(identifier);
    if (!user) {
      console.error(
        `nobody is known as ${identifier}: give the e-mail address or the nickname of a registered user`,
      );
      return 1;
    }
    if ((await records.users.setRole(user.id, to)) === 'last_admin') {
      console.error(`${user.nickname} is the last admin; make another one first`);
      return 1;
    }
    console.log(`${user.nickname} is ${to} from the next request on (was ${user.role}).`);
    return 0;
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.faults.join('\n'));
  process.exitCode = 2;
}

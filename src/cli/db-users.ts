import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Schema } from '../database/database.ts';
import { isPostgresUrl, postgresAt } from '../database/location.ts';
import { openDatabase } from '../database/open.ts';
import { findPlaceFault } from '../database/postgres/look.ts';
import { makeUsers, type SchemaRights, type UserRights } from '../database/postgres/users.ts';
import { declarationSchema } from '../declarations/open.ts';
import { recordSchema } from '../records/open.ts';
import type { ServiceRole } from '../roles.ts';
import { telemetrySchema } from '../telemetry/open.ts';
import { EXIT, runTool, UsageError } from './tool.ts';

const USAGE = `usage: npm run db:users -- <postgresql://…> [--prefix <name>] [--new-passwords]
       npm run db:users -- --admin <file> [--prefix <name>] --urls <folder>

Makes a user of the database for each role, <prefix>_api, <prefix>_worker and <prefix>_sandbox (prefix: viva), who may do what the
role needs and nothing else, and prints how each signs in: once, since a user that is there keeps its password. Brings the tables
to this version of Viva first: call it before each upgrade, as somebody who may make users and owns the tables. Exit code: 0 done,
1 a failure, 2 a wrong call.

  --admin <file>   holds that URL, so that no list of processes shows its password
  --urls <folder>  holds files database_api, database_worker and database_sandbox: the URLs by which they are to sign in, each with
                   its user's name and password. They get these passwords, now and at each later call, and nothing is printed`;

const ALL = ['select', 'insert', 'update', 'delete'];
const STORES: Record<string, Schema> = {
  records: recordSchema,
  telemetry: telemetrySchema,
  declarations: declarationSchema,
};

/** Accounts and what signs in to them: interviews are held without. */
const OF_ACCOUNTS = [
  'organisations',
  'member_invitations',
  'organisation_keys',
  'audit_entries',
  'users',
  'password_resets',
  'first_admin_links',
  'revoked_tokens',
  'data_requests',
];

/** Programs come and results go by their hashes; the task is in a version of the bank. */
const OF_SANDBOX: SchemaRights = {
  blobs: ['select', 'insert'],
  blob_holders: ['insert'],
  stored_bytes: ['select', 'insert', 'update'],
  bank_versions: ['select'],
};

/** What each role does with each table. */
const RIGHTS: Record<Exclude<ServiceRole, 'all'>, Record<string, SchemaRights>> = {
  api: {
    records: allOf(recordSchema),
    telemetry: allOf(telemetrySchema),
    declarations: allOf(declarationSchema),
  },
  worker: {
    records: {
      ...without(OF_ACCOUNTS, allOf(recordSchema)),
      // Answers of the API, and links to the report, go with their interview.
      answers: ['select (interview_id)', 'delete'],
      report_links: ['select (interview_id)', 'delete'],
      // Entries go by their age.
      audit_entries: ['select (at, action)', 'delete'],
      // Mail goes to members, and says who sends it.
      users: ['select (id, organisation_id, role, email, locale, created_at)'],
      organisations: ['select (id, name)'],
    },
    telemetry: Object.fromEntries(
      Object.keys(allOf(telemetrySchema)).map((table) => [table, ['select', 'delete']]),
    ),
  },
  sandbox: { records: OF_SANDBOX },
};

/** `npm run db:users -- <admin's URL>` */
export async function main(args: string[]): Promise<void> {
  await runTool(async () => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        prefix: { type: 'string', default: 'viva' },
        'new-passwords': { type: 'boolean', default: false },
        admin: { type: 'string' },
        urls: { type: 'string' },
      },
    });
    const { prefix, admin, urls } = values;
    const [url, ...rest] = admin === undefined ? positionals : [contentOf(admin), ...positionals];
    if (!url || !isPostgresUrl(url) || rest.length > 0) throw new UsageError(USAGE);
    if (!/^[a-z][a-z0-9_]{0,39}$/.test(prefix))
      throw new UsageError(`--prefix: give up to 40 lower-case letters, digits and underscores\n\n${USAGE}`);
    const users: UserRights[] = Object.entries(RIGHTS).map(([role, schemas]) => {
      const name = `${prefix}_${role}`;
      return { name, schemas, password: urls && passwordIn(join(urls, `database_${role}`), name) };
    });
    for (const [schema, store] of Object.entries(STORES)) {
      const location = postgresAt(url, schema);
      const fault = await findPlaceFault(location);
      if (fault !== null) throw new UsageError(`the database cannot be used: ${fault}`);
      await (await openDatabase(location, store)).close();
    }
    const made = await makeUsers(url, Object.keys(STORES), users, { newPasswords: values['new-passwords'] });
    for (const { name, password } of made) {
      if (password !== null) console.log(urlOf(url, name, password));
      else console.log(urls ? `${name}  has its password` : `${name}  is there, and keeps its password`);
    }
    return EXIT.fine;
  });
}

function allOf(schema: Schema): SchemaRights {
  return Object.fromEntries(schema.entities.map(({ meta }) => [meta.tableName, ALL]));
}

function without(tables: readonly string[], rights: SchemaRights): SchemaRights {
  return Object.fromEntries(Object.entries(rights).filter(([table]) => !tables.includes(table)));
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function passwordIn(file: string, name: string): string {
  const content = contentOf(file);
  const { username, password } = URL.canParse(content) ? new URL(content) : { username: '', password: '' };
  if (username !== name || password === '')
    throw new UsageError(`${file}: give postgresql://${name}:<password>@<host>/<database>`);
  return decodeURIComponent(password);
}

/** As URL_DATABASE takes it. */
function urlOf(admin: string, name: string, password: string): string {
  const url = new URL(admin);
  url.username = name;
  url.password = password;
  return url.href;
}

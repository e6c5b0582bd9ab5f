import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Config } from '../config/config.ts';
import type { DatabaseLocation } from '../database/location.ts';
import { BackupFault } from './manifest.ts';

/** A database of an installation, and its name in a backup. */
export interface DatabasePart {
  name: 'viva.db' | 'telemetry.db' | 'declarations.db' | 'temporal.db';
  path: string;
}

/** Made anew by whoever starts, of this machine’s processes alone, or gone after a month: recordings. */
const PASSING =
  /^(cache|media|last-backup|temporal\.(json|log)(\..*)?|instance\.(lock|pid)(-.*)?|jwt-secret\.\d+)$/;

/** Where the databases are. Temporal's is one of them only when Viva starts its server itself. */
export function databasesOf({
  dataDir,
  database,
  telemetryDatabase,
  declarationDatabase,
  temporal,
}: Config): DatabasePart[] {
  const own: DatabasePart[] = [
    { name: 'viva.db', path: fileIn(database) },
    { name: 'telemetry.db', path: fileIn(telemetryDatabase) },
    { name: 'declarations.db', path: fileIn(declarationDatabase) },
  ];
  return temporal.address === null
    ? [...own, { name: 'temporal.db', path: join(dataDir, 'temporal.db') }]
    : own;
}

function fileIn(location: DatabaseLocation): string {
  if (location.kind === 'sqlite') return location.path;
  throw new BackupFault(
    'the databases are on a PostgreSQL server: its own tools back them up, see the operations guide',
  );
}

/** All else in the data directory that has to last, keys and kept banks above all: names of files and folders. */
export function otherPartsOf(config: Config): string[] {
  const databases = databasesOf(config).map(({ path }) => basename(path));
  const isDatabase = (name: string) =>
    [...databases, 'temporal.db'].some((file) => name === file || name.startsWith(`${file}-`));
  return readdirSync(config.dataDir).filter((name) => !PASSING.test(name) && !isDatabase(name));
}

import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import { tightenFolder } from '../host/private-files.ts';
import { databasesOf, otherPartsOf } from './contents.ts';
import { copyTree, flushTree, OTHER_PARTS } from './files.ts';
import { noteBackup } from './last-backup.ts';
import { BackupFault, type Manifest, writeManifest } from './manifest.ts';
import { takeSnapshots } from './snapshots.ts';

/**
 * Copies an installation, whether it runs or not, into an empty folder, consistently: what was acknowledged before it
 * began is in it, and no part of it knows of something that another part does not. Throws {@link BackupFault} for a
 * folder or an installation that can't be used. `report` is told what is being done.
 */
export async function makeBackup(
  config: Config,
  folder: string,
  report: (line: string) => void,
): Promise<Manifest> {
  requireEmpty(folder, config.dataDir);
  const databases = databasesOf(config).filter(({ path }) => existsSync(path));
  const [records] = databases;
  if (records?.name !== 'viva.db') {
    throw new BackupFault(`there is no database at ${databasesOf(config)[0]?.path}`);
  }
  mkdirSync(folder, { recursive: true });
  const madeAt = new Date();
  const snapshots = await takeSnapshots([records.path, ...databases.slice(1).map(({ path }) => path)]);
  try {
    // Banks are never changed once they are there, and one that an interview of the snapshot began with is there.
    for (const name of otherPartsOf(config)) {
      report(name);
      copyTree(join(config.dataDir, name), join(folder, OTHER_PARTS, name));
    }
    for (const { name, path } of databases) {
      await snapshots.copy(path, join(folder, name), (share) =>
        report(`${name} ${Math.floor(share * 100)} %`),
      );
      report(`${name} checked`);
    }
  } finally {
    snapshots.release();
  }
  const manifest = await writeManifest(folder, madeAt);
  tightenFolder(folder);
  flushTree(folder);
  noteBackup(config.dataDir, madeAt);
  return manifest;
}

function requireEmpty(folder: string, dataDir: string): void {
  if (`${resolve(folder)}/`.startsWith(`${resolve(dataDir)}/`)) {
    throw new BackupFault(
      `${folder} is in the data directory itself: give a folder elsewhere, best on another disk`,
    );
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new BackupFault(`${folder} is not empty: give a new folder for each backup`);
  }
}

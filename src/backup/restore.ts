import { constants, copyFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../config/config.ts';
import { makeFolder } from '../host/folder.ts';
import { tightenFolder } from '../host/private-files.ts';
import { databasesOf } from './contents.ts';
import { copyTree, flushTree, OTHER_PARTS } from './files.ts';
import { BackupFault, type Manifest, readManifest } from './manifest.ts';

/**
 * Brings a backup into a data directory without data, after holding all of it against what was written down. The caller
 * sees to it that nothing runs there. Throws {@link BackupFault} when data is there or the backup is not whole.
 */
export async function restoreBackup(
  config: Config,
  folder: string,
  report: (line: string) => void,
): Promise<Manifest> {
  const databases = databasesOf({ ...config, temporal: { ...config.temporal, address: null } });
  const obstacles = [...databases.map(({ path }) => path), join(config.dataDir, 'banks')].filter((path) =>
    existsSync(path),
  );
  if (obstacles.length > 0) {
    throw new BackupFault(
      `data is there already (${obstacles.join(', ')}): restore into an empty data directory`,
    );
  }
  report('Checking the backup');
  const manifest = await readManifest(folder);
  for (const { name, path } of databases) {
    if (manifest.files[name] === undefined) continue;
    report(name);
    makeFolder(dirname(path));
    copyFileSync(join(folder, name), path, constants.COPYFILE_EXCL);
  }
  if (existsSync(join(folder, OTHER_PARTS))) {
    report('keys and banks');
    copyTree(join(folder, OTHER_PARTS), config.dataDir);
  }
  tightenFolder(config.dataDir);
  flushTree(config.dataDir);
  return manifest;
}

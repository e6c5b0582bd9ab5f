import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './folder.ts';

/**
 * Where downloads that any checkout can use are kept: the user's cache, so that a fresh clone or an emptied data
 * directory needs no second download; the data directory where the user has no writable home.
 */
export function cacheDir(dataDir: string, env: NodeJS.ProcessEnv = process.env): string {
  const home = env.XDG_CACHE_HOME || join(homedir(), '.cache');
  for (const folder of [join(home, 'viva'), join(dataDir, 'cache')]) {
    try {
      makeFolder(folder);
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      // try the next one
    }
  }
  throw new Error(`neither ${home} nor ${dataDir} can be written`);
}

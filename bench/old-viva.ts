import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cacheDir } from '../src/host/cache.ts';
import { type ServedViva, type ServeOptions, serveViva } from './served-viva.ts';

/** One process on SQLite, before anything was made faster or spread out: what is measured beside it tells what that has brought. */
const COMMIT = '6382d161de6c0b9c97b60ad832214202c5d7fcf5';
const ROOT = resolve(import.meta.dirname, '..');

/** Viva as it was at that commit, with the packages of then. */
export function serveOldViva(options: Omit<ServeOptions, 'folder'> = {}): Promise<ServedViva> {
  return serveViva({ ...options, folder: ensureCheckout() });
}

/** Its files, from this clone's history, and its packages, installed once: half a minute, 0.9 GB. */
function ensureCheckout(): string {
  const cache = cacheDir(join(ROOT, 'data'));
  const folder = join(cache, `commit-${COMMIT.slice(0, 8)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const scratch = mkdtempSync(join(cache, 'new-commit-'));
  try {
    const files = execFileSync('git', ['archive', COMMIT], { cwd: ROOT, maxBuffer: 2 ** 30 });
    execFileSync('tar', ['--extract', '--directory', scratch], { input: files });
    const install = ['ci', '--no-audit', '--no-fund'];
    execFileSync('npm', install, { cwd: scratch, stdio: ['ignore', 'ignore', 'inherit'] });
    renameSync(scratch, folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return folder;
}

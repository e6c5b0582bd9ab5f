import { existsSync } from 'node:fs';
import { link, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Files } from './files.ts';

/** Versions that a new one may share files with; older ones have ever fewer in common with it. */
const LOOKED_THROUGH = 3;
const VERSION = /^[0-9a-f]{64}$/;

/** Whether it can be the name of a version, and so of a folder. */
export function isVersion(name: string): boolean {
  return VERSION.test(name);
}

/** What lies in a folder of versions. */
export async function versionsIn(folder: string): Promise<string[]> {
  return existsSync(folder) ? (await readdir(folder)).filter(isVersion) : [];
}

/** Whole or not at all: several processes may write it at once, and any may be killed. */
export async function writeVersion(folder: string, version: string, tree: Files): Promise<void> {
  const place = join(folder, version);
  if (existsSync(place)) return;
  await mkdir(folder, { recursive: true });
  const scratch = await mkdtemp(join(folder, 'new-'));
  try {
    await writeTree(scratch, tree, await newestVersions(folder));
    await rename(scratch, place);
  } catch (error) {
    await rm(scratch, { recursive: true, force: true });
    if (!existsSync(place)) throw error; // else another was first
  }
}

async function newestVersions(folder: string): Promise<string[]> {
  const names = await versionsIn(folder);
  const places = await Promise.all(
    names.map(async (name) => ({ place: join(folder, name), at: (await stat(join(folder, name))).mtimeMs })),
  );
  return places
    .sort((one, other) => other.at - one.at)
    .slice(0, LOOKED_THROUGH)
    .map(({ place }) => place);
}

/**
 * A file that another kept version has just so is that version's file under a second name (a hard link): an edit of one
 * task costs the disk that task. Kept files are written once, so neither can change under the other.
 */
async function writeTree(place: string, tree: Files, versions: readonly string[]): Promise<void> {
  for (const [path, content] of tree) {
    const file = join(place, path);
    await mkdir(dirname(file), { recursive: true });
    if (!(await tryLink(file, path, content, versions))) await writeFile(file, content);
  }
}

async function tryLink(
  file: string,
  path: string,
  content: Buffer,
  versions: readonly string[],
): Promise<boolean> {
  for (const version of versions) {
    const other = join(version, path);
    if (!existsSync(other) || !content.equals(await readFile(other))) continue;
    try {
      await link(other, file);
      return true;
    } catch {
      // A file system without hard links, or with too many of this file already: it gets a copy.
      return false;
    }
  }
  return false;
}

import { existsSync } from 'node:fs';
import { link, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Bank } from './bank.ts';
import { withoutDrafts } from './draft.ts';
import { BankNotKept } from './fault.ts';
import { type Files, readTree } from './files.ts';
import { loadBank } from './load.ts';

/**
 * The bank loaded from `directory`, with its earlier versions. Each version is kept in `folder` when it first starts,
 * so that an interview that began with it goes on with its statements, tests and limits, whatever becomes of `directory`.
 */
export async function keepBank(bank: Bank, directory: string, folder: string): Promise<Bank> {
  await keepVersion(directory, folder, bank.version);
  const earlier = new Map<string, Promise<Bank>>();
  return {
    ...bank,
    async of(version) {
      if (version === bank.version) return bank;
      const bankThen = earlier.get(version) ?? loadVersion(folder, version);
      earlier.set(version, bankThen);
      // Somebody may put it there: the next one looks again.
      bankThen.catch(() => earlier.delete(version));
      return bankThen;
    },
  };
}

/** Versions that a new one may share files with; older ones have ever fewer in common with it. */
const LOOKED_THROUGH = 3;

/** Whole or not at all: several processes may start at once, and any may be killed. */
async function keepVersion(directory: string, folder: string, version: string): Promise<void> {
  const place = join(folder, version);
  if (existsSync(place)) return;
  await mkdir(folder, { recursive: true });
  const scratch = await mkdtemp(join(folder, 'new-'));
  try {
    await writeTree(scratch, treeOf(directory), await newestVersions(folder));
    await rename(scratch, place);
  } catch (error) {
    await rm(scratch, { recursive: true, force: true });
    if (!existsSync(place)) throw error; // else another was first
  }
}

function treeOf(directory: string): Files {
  return withoutDrafts(
    readTree(directory, ({ message }) => {
      throw new Error(`${directory} ${message}`);
    }),
  );
}

async function newestVersions(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('new-'));
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

async function loadVersion(folder: string, version: string): Promise<Bank> {
  const place = join(folder, version);
  if (!existsSync(place)) {
    throw new BankNotKept(
      `an interview started with version ${version} of the task bank, which is not in ${folder}: put it back`,
    );
  }
  const bank = await loadBank(place).catch((cause: unknown) => {
    throw new BankNotKept(`${place} cannot be read: put the kept one back`, { cause });
  });
  if (bank.version !== version) {
    throw new BankNotKept(`${place} was changed: it is version ${bank.version} now; put the kept one back`);
  }
  return bank;
}

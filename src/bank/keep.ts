import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bank } from './bank.ts';
import { loadBank } from './load.ts';

/**
 * The bank loaded from `directory`, with its earlier versions. Each version is copied into `folder` when it first starts,
 * so that an interview that began with it goes on with its statements, tests and limits, whatever becomes of `directory`.
 */
export async function keepBank(bank: Bank, directory: string, folder: string): Promise<Bank> {
  await keepCopy(directory, folder, bank.version);
  const earlier = new Map<string, Promise<Bank>>();
  return {
    ...bank,
    async of(version) {
      if (version === bank.version) return bank;
      const known = earlier.get(version) ?? loadCopy(folder, version);
      earlier.set(version, known);
      // Somebody may put it there: the next one looks again.
      known.catch(() => earlier.delete(version));
      return known;
    },
  };
}

/** Whole or not at all: several processes may start at once, and any may be killed. */
async function keepCopy(directory: string, folder: string, version: string): Promise<void> {
  const place = join(folder, version);
  if (existsSync(place)) return;
  await mkdir(folder, { recursive: true });
  const scratch = await mkdtemp(join(folder, 'new-'));
  try {
    await cp(directory, scratch, { recursive: true });
    await rename(scratch, place);
  } catch (error) {
    await rm(scratch, { recursive: true, force: true });
    if (!existsSync(place)) throw error; // else another was first
  }
}

async function loadCopy(folder: string, version: string): Promise<Bank> {
  const place = join(folder, version);
  if (!existsSync(place)) {
    throw new Error(
      `an interview started with version ${version} of the task bank, which is not in ${folder}: put it back`,
    );
  }
  const bank = await loadBank(place);
  if (bank.version !== version) {
    throw new Error(`${place} was changed: it is version ${bank.version} now; put the kept one back`);
  }
  return bank;
}

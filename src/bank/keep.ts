import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bank } from './bank.ts';
import { withoutDrafts } from './draft.ts';
import { BankNotKept } from './fault.ts';
import { type Files, fingerprint, readTree } from './files.ts';
import { loadBank } from './load.ts';
import { pack, unpack } from './pack.ts';
import { isVersion, versionsIn, writeVersion } from './version-folder.ts';

/** Where versions last, for all processes of an installation. */
interface VersionStore {
  /** Those that are kept. */
  among(versions: readonly string[]): Promise<ReadonlySet<string>>;
  find(version: string): Promise<Uint8Array | null>;
  keep(version: string, packed: Uint8Array): Promise<void>;
}

interface Places {
  /** What the bank was loaded from. */
  directory: string;
  /** Versions that this machine has at hand. */
  folder: string;
  /** Where `keep` is missing, others keep what this process serves. */
  store: Pick<VersionStore, 'among' | 'find'> & Partial<VersionStore>;
  /** Hears of a version in the folder that is not what its name says. */
  onChanged: (version: string) => void;
}

/**
 * The bank loaded from `directory`, with its earlier versions. Each version is stored when it first starts, so that an interview
 * that began with it goes on with its statements, tests and limits, whatever becomes of `directory`, and on any machine.
 */
export async function keepBank(bank: Bank, places: Places): Promise<Bank> {
  const { directory, folder } = places;
  await writeVersion(folder, bank.version, treeOf(directory));
  await storeVersions(places);
  const earlier = new Map<string, Promise<Bank>>();
  return {
    ...bank,
    async of(version) {
      if (version === bank.version) return bank;
      const bankThen = earlier.get(version) ?? loadVersion(version, places);
      earlier.set(version, bankThen);
      // Somebody may put it there: the next one looks again.
      bankThen.catch(() => earlier.delete(version));
      return bankThen;
    },
  };
}

function treeOf(directory: string): Files {
  return withoutDrafts(
    readTree(directory, ({ message }) => {
      throw new Error(`${directory} ${message}`);
    }),
  );
}

/** All that the folder has and the store lacks, also what was kept before there was a store. */
async function storeVersions({ folder, store, onChanged }: Places): Promise<void> {
  if (!store.keep) return;
  const versions = await versionsIn(folder);
  const stored = await store.among(versions);
  for (const version of versions.filter((one) => !stored.has(one))) {
    const tree = treeOf(join(folder, version));
    if (fingerprint(tree) === version) await store.keep(version, await pack(tree));
    else onChanged(version);
  }
}

/** From the folder, where it is there as it was; else from the store, and then the folder has it. */
async function loadVersion(version: string, { folder, store }: Places): Promise<Bank> {
  if (!isVersion(version)) throw new BankNotKept(`${version} is no version of the task bank`);
  const place = join(folder, version);
  const { bank, fault } = await loadPlace(place, version);
  if (bank) return bank;
  const packed = await store.find(version);
  if (packed === null) throw fault;
  const tree = await unpack(packed, version);
  await rm(place, { recursive: true, force: true });
  await writeVersion(folder, version, tree);
  const fetched = await loadPlace(place, version);
  if (fetched.bank) return fetched.bank;
  throw fetched.fault;
}

type Loaded = { bank: Bank; fault?: never } | { bank?: never; fault: BankNotKept };

async function loadPlace(place: string, version: string): Promise<Loaded> {
  if (!existsSync(place)) {
    const message = `an interview started with version ${version} of the task bank, which is neither in the database nor at ${place}: put it back`;
    return { fault: new BankNotKept(message) };
  }
  try {
    const bank = await loadBank(place);
    if (bank.version === version) return { bank };
    const message = `${place} was changed: it is version ${bank.version} now; put the kept one back`;
    return { fault: new BankNotKept(message) };
  } catch (cause) {
    return { fault: new BankNotKept(`${place} cannot be read: put the kept one back`, { cause }) };
  }
}

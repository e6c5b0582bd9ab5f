import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type MediaStore, MediaUnavailable } from './store.ts';

/** Says whose folder it is. */
const NAME_FILE = '.viva-media';
/** What a file is called until all of it is there. */
const UNREADY = 'new-';
const LEFT_OVER_AFTER_MS = 3_600_000;

interface Options {
  path: string;
  /** The name that all processes know the folder by: that which is known already, else the one that is given. */
  nameOf: (made: string) => Promise<string>;
  /** No other process has recordings, so that a folder without a name is the right one: a new disk, a restored backup. */
  isAlone: boolean;
}

/**
 * A folder of this machine, or one that several have mounted. It bears a name that all processes know: one that was given another
 * folder stores nothing, rather than where nobody finds it. Once it was there, it is looked for each time: what is not found in a folder
 * that is away is not gone.
 */
export function createFolderStore({ path, nameOf, isAlone }: Options): MediaStore {
  const nameFile = join(path, NAME_FILE);
  let known: string | null = null;
  let taking: Promise<string> | null = null;

  async function prepare(): Promise<void> {
    if (known === null) {
      taking ??= takeFolder().finally(() => {
        taking = null;
      });
      known = await taking;
    } else if (String(await orNull(readFile(nameFile))) !== known)
      throw new MediaUnavailable('the folder of recordings is away: its name is not there any more');
  }

  /** The name that it has from now on. */
  async function takeFolder(): Promise<string> {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await removeLeftOver();
    // Before it is known to all: whoever knows a name finds it here.
    const made = await giveName();
    const found = made ?? String(await readFile(nameFile));
    const name = await nameOf(found);
    if (name !== found) {
      if (made !== null) await rm(nameFile, { force: true });
      if (made === null || !isAlone)
        throw new MediaUnavailable(
          'the folder is not the one where other processes keep recordings: share that one, or set S3_URL',
        );
      await writeFile(nameFile, name, { mode: 0o600 });
    }
    return name;
  }

  /** A new one; null where it has one. Of several processes that begin at once one gives it, and none finds half of it. */
  async function giveName(): Promise<string | null> {
    if ((await orNull(readFile(nameFile))) !== null) return null;
    const name = randomUUID();
    return writing(async (unready) => {
      await writeThrough(unready, Buffer.from(name));
      try {
        await link(unready, nameFile);
        return name;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
        throw error;
      }
    });
  }

  /** By processes that died while they wrote; what is younger may be on its way. */
  async function removeLeftOver(): Promise<void> {
    for (const name of await readdir(path)) {
      if (!name.startsWith(UNREADY)) continue;
      const found = await orNull(stat(join(path, name)));
      if (found && Date.now() - found.mtimeMs > LEFT_OVER_AFTER_MS)
        await rm(join(path, name), { force: true });
    }
  }

  async function within<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      await prepare();
      return await work();
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException;
      // What else goes wrong is no fault of the folder.
      if (syscall === undefined) throw error;
      throw new MediaUnavailable(`the folder of recordings cannot be used (${code})`, { cause: error });
    }
  }

  const fileOf = (key: string) => join(path, key.slice(0, 2), key);

  return {
    put: (key, bytes) =>
      within(async () => {
        const file = fileOf(key);
        await mkdir(dirname(file), { recursive: true, mode: 0o700 });
        await writing(async (unready) => {
          await writeThrough(unready, bytes);
          await rename(unready, file);
        });
        await flushFolder(dirname(file));
      }),

    get: (key) =>
      within(async () => {
        const found = await orNull(readFile(fileOf(key)));
        // It may have gone away just now.
        if (found === null) await prepare();
        return found;
      }),

    remove: (keys) =>
      within(async () => {
        for (const key of keys) await rm(fileOf(key), { force: true });
      }),

    check: () =>
      within(async () => {
        await writing((probe) => writeThrough(probe, Buffer.of(1)));
      }),
  };

  /** Nothing is left of a file that came to nothing: a full disk would not get emptier by it. */
  async function writing<Result>(write: (unready: string) => Promise<Result>): Promise<Result> {
    const unready = join(path, `${UNREADY}${randomUUID()}`);
    try {
      return await write(unready);
    } finally {
      await rm(unready, { force: true });
    }
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** So that the name of the file outlives the machine, too. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Null where there is no such file. */
async function orNull<Found>(found: Promise<Found>): Promise<Found | null> {
  try {
    return await found;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

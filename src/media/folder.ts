import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type MediaStore, MediaUnavailable } from './store.ts';

/** Says whose folder it is. */
const NAME_FILE = '.viva-media';

interface Options {
  path: string;
  /** The name that all processes know the folder by: that which is known already, else the one that is given. */
  nameOf: (made: string) => Promise<string>;
  /** No other process has recordings, so that a folder without a name is the right one: a new disk, a restored backup. */
  isAlone: boolean;
}

/**
 * A folder of this machine, or one that several have mounted. It bears a name that all processes know: one that was given another
 * folder stores nothing, rather than where nobody finds it.
 */
export function createFolderStore({ path, nameOf, isAlone }: Options): MediaStore {
  let isKnown = false;

  async function prepare(): Promise<void> {
    if (isKnown) return;
    await mkdir(path, { recursive: true, mode: 0o700 });
    const nameFile = join(path, NAME_FILE);
    const made = randomUUID();
    // Before it is known to all: whoever knows a name finds it here.
    const isMade = await giveName(nameFile, made);
    const found = isMade ? made : String(await readFile(nameFile));
    const name = await nameOf(found);
    if (name !== found) {
      if (isMade) await rm(nameFile, { force: true });
      if (!isMade || !isAlone)
        throw new MediaUnavailable(
          'the folder is not the one where other processes keep recordings: share that one, or set S3_URL',
        );
      await writeFile(nameFile, name, { mode: 0o600 });
    }
    isKnown = true;
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
        const unready = join(path, `new-${randomUUID()}`);
        await writeThrough(unready, bytes);
        await rename(unready, file);
        await flushFolder(dirname(file));
      }),

    get: (key) => within(() => readOrNull(fileOf(key))),

    remove: (keys) =>
      within(async () => {
        for (const key of keys) await rm(fileOf(key), { force: true });
      }),

    check: () =>
      within(async () => {
        const probe = join(path, `new-${randomUUID()}`);
        await writeThrough(probe, Buffer.of(1));
        await rm(probe);
      }),
  };
}

/** Whether the file is new. Of several processes that begin at once one makes it, and none finds half of it. */
async function giveName(file: string, name: string): Promise<boolean> {
  if ((await readOrNull(file)) !== null) return false;
  const unready = `${file}-${name}`;
  await writeFile(unready, name, { mode: 0o600 });
  try {
    await link(unready, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(unready);
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

async function readOrNull(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

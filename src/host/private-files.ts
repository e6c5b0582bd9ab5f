import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The bits of a mode that let others in. */
const OTHERS = 0o077;
const STICKY = 0o1000;

/** From now on, what this process and those that it starts make is for its user alone. */
export function makeFilesPrivate(): void {
  process.umask(OTHERS);
}

/**
 * Takes group and others out of a data directory and of all that is in it already, before anything there is opened: it
 * holds password hashes, e-mails, chats and keys. Links are left alone. Throws what the system says, and for a folder
 * that is shared by design, such as `/tmp`.
 */
export function tightenFolder(folder: string): void {
  if ((lstatSync(folder).mode & STICKY) !== 0) {
    throw new Error('it is shared with other users: give a folder of its own');
  }
  tighten(folder);
}

/** The same for a SQLite file elsewhere, with what SQLite keeps beside it. */
export function tightenDatabase(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`, `${path}-journal`]) tighten(file);
}

function tighten(path: string): void {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry || entry.isSymbolicLink()) return;
  if ((entry.mode & OTHERS) !== 0) chmodSync(path, entry.mode & ~OTHERS & 0o7777);
  if (entry.isDirectory()) for (const name of readdirSync(path)) tighten(join(path, name));
}

import { closeSync, cpSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Where files that are no databases are in a backup. */
export const OTHER_PARTS = 'files';

/** Copies a file or folder as it is. Folders that are still being made, and may be gone the next moment, are left out. */
export function copyTree(from: string, to: string): void {
  cpSync(from, to, {
    recursive: true,
    preserveTimestamps: true,
    verbatimSymlinks: true,
    filter: (source) => !basename(source).startsWith('new-'),
  });
}

/** Returns once all of it is on the disk and not in a cache. */
export function flushTree(folder: string): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isSymbolicLink())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const path of [...paths, folder]) {
    const file = openSync(path, 'r');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }
}

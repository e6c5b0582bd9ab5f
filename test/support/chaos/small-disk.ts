import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Where databases live that are to fail for a while. */
export interface SmallDisk {
  folder: string;
  /** From now on nothing can be written. */
  fill(): void;
  free(): void;
  remove(): void;
}

const BLOCK = 512;

/**
 * A disk of so many megabytes of its own. Only root can have one: for others its databases cannot be written because another
 * connection keeps their locks, which the product has to bear in the same way.
 */
export function createSmallDisk(megabytes = 16): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'viva-disk-'));
  const mounted =
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status === 0;
  const filler = join(folder, 'filler');
  let locks: Database.Database[] = [];
  return {
    folder,
    fill() {
      if (!mounted) {
        locks = ['viva.db', 'telemetry.db'].map((name) => new Database(join(folder, name)));
        for (const lock of locks) lock.exec('begin immediate');
        return;
      }
      // The last bytes one by one: a full disk has no room for another block.
      spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k']);
      spawnSync('dd', ['if=/dev/zero', `of=${filler}.rest`, `bs=${BLOCK}`]);
    },
    free() {
      for (const lock of locks) lock.close();
      locks = [];
      for (const path of [filler, `${filler}.rest`]) if (existsSync(path)) rmSync(path);
    },
    remove() {
      if (mounted) {
        const { status, stderr } = spawnSync('umount', [folder]);
        if (status !== 0) throw new Error(`the disk cannot be removed: ${stderr}`);
      }
      rmSync(folder, { recursive: true });
    },
  };
}

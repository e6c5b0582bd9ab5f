import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { isRunning, type ProcessIdentity, thisProcess } from '../../../src/host/process.ts';

/** Where databases live that are to fail for a while. */
export interface SmallDisk {
  folder: string;
  /** False where the machine's own disk has to serve. */
  isOwn: boolean;
  /** From now on nothing more than so many bytes can be written. */
  fill(butBytes?: number): void;
  free(): void;
  remove(): void;
}

const PREFIX = 'viva-disk-';
/** Whoever writes at that moment needs another look at what is used. */
const TRIES = 50;

/**
 * A disk of so many megabytes of its own. Only root can have one: for others its databases cannot be written because another
 * connection keeps their locks, which the product has to bear in the same way.
 */
export function createSmallDisk(megabytes = 16): SmallDisk {
  removeLeft();
  const home = mkdtempSync(join(tmpdir(), PREFIX));
  // Servers may have a user of their own.
  chmodSync(home, 0o711);
  writeFileSync(join(home, 'owner.json'), JSON.stringify(thisProcess()));
  const folder = join(home, 'disk');
  mkdirSync(folder);
  const size = megabytes * 1_024 * 1_024;
  const isOwn = mount(['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  // A size of nothing would be no limit.
  if (isOwn) writeFileSync(join(folder, 'page'), ' ');
  const resize = (bytes: number) => mount(['-o', `remount,size=${bytes}`, folder]);
  let locks: Database.Database[] = [];
  return {
    folder,
    isOwn,
    fill(butBytes = 0) {
      if (!isOwn) {
        locks = ['viva.db', 'telemetry.db'].map((name) => new Database(join(folder, name)));
        for (const lock of locks) lock.exec('begin immediate');
        return;
      }
      // As large as what is on it.
      for (let tries = 1; !resize(usedOf(folder) + butBytes); tries += 1)
        if (tries === TRIES) throw new Error('the disk cannot be filled');
    },
    free() {
      for (const lock of locks) lock.close();
      locks = [];
      if (isOwn && !resize(size)) throw new Error('the disk cannot be freed');
    },
    remove() {
      if (isOwn) unmount(folder);
      rmSync(home, { recursive: true });
    },
  };
}

function mount(args: readonly string[]): boolean {
  return spawnSync('mount', args).status === 0;
}

function unmount(folder: string): void {
  const { status, stderr } = spawnSync('umount', [folder]);
  if (status !== 0) throw new Error(`the disk cannot be removed: ${stderr}`);
}

function usedOf(folder: string): number {
  const { blocks, bfree, bsize } = statfsSync(folder);
  return (blocks - bfree) * bsize;
}

/** Disks of test runs that were killed. */
function removeLeft(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const owner = join(tmpdir(), name, 'owner.json');
    if (!existsSync(owner) || isRunning(JSON.parse(readFileSync(owner, 'utf8')) as ProcessIdentity)) continue;
    const folder = join(tmpdir(), name, 'disk');
    // A server that was left may still have it; one that is a folder alone stays as it is.
    spawnSync('umount', ['-l', folder]);
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

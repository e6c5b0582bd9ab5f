import { existsSync, globSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../../../src/host/progress.ts';
import { canInstallPackages, installPackages } from '../../../src/setup/apt.ts';

const MEMORY = '/dev/shm';
const LIBRARIES = '/usr/lib/*/faketime/libfaketime.so.1';

/** As root on Debian it is installed where there is none. */
export async function ensureFaketime(progress: Progress): Promise<void> {
  if (findLibrary() !== null) return;
  if (!canInstallPackages())
    throw new Error('moving clocks needs faketime: install it, on Debian by apt-get install faketime');
  await installPackages(['faketime'], { progress });
}

function findLibrary(): string | null {
  return globSync(LIBRARIES)[0] ?? null;
}

/** The clock of one process, which shows the machine's time until it is moved. */
export interface Clock {
  /** For the process's environment. */
  env: Record<string, string>;
  /** It shows so much more, or less, than the machine's from now on. What is measured by a stopwatch goes on as before. */
  move(seconds: number): void;
}

/** What the library keeps of processes in memory, and nobody removes when they are killed. */
export function removeClocksOf(pids: Iterable<number>): void {
  for (const pid of pids)
    for (const name of [`faketime_shm_${pid}`, `sem.faketime_sem_${pid}`])
      rmSync(join(MEMORY, name), { force: true });
}

export function createClock(folder: string, name: string): Clock {
  const library = findLibrary();
  if (library === null) throw new Error('there is no faketime here: ensureFaketime installs it');
  const file = join(folder, `clock-${name}`);
  const move = (seconds: number) => {
    writeFileSync(`${file}.new`, `${seconds < 0 ? '-' : '+'}${Math.abs(seconds)}\n`);
    renameSync(`${file}.new`, file);
  };
  if (!existsSync(file)) move(0);
  return {
    env: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      // The file is looked at so often, s.
      FAKETIME_CACHE_DURATION: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      FAKETIME_DONT_RESET: '1',
    },
    move,
  };
}

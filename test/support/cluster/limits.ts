import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComposeService } from '../compose.ts';
import { eventually } from '../eventually.ts';

const ROOT = '/sys/fs/cgroup';
const UNITS = { M: 1024 ** 2, G: 1024 ** 3 };

/** Bounds of one process and its children, as the engine sets them for a container. */
export interface Limits {
  /** To be put before a command. */
  prefix: readonly string[];
  /** Once all its processes are gone, those too that outlive it by a moment. */
  remove(): Promise<void>;
}

/** Memory and number of processes, by control groups; null where this machine does not let us make any. */
export function limit(name: string, { memory, pids }: Limited): Limits | null {
  const bytes = bytesOf(memory);
  const wanted = existsSync(join(ROOT, 'cgroup.controllers'))
    ? [{ at: ROOT, files: { 'memory.max': bytes, 'pids.max': pids } }]
    : [
        { at: join(ROOT, 'memory'), files: { 'memory.limit_in_bytes': bytes } },
        { at: join(ROOT, 'pids'), files: { 'pids.max': pids } },
      ];
  const made: string[] = [];
  try {
    for (const { at, files } of wanted) {
      const folder = join(at, `viva-test-${process.pid}-${name}`);
      mkdirSync(folder);
      made.push(folder);
      for (const [file, value] of Object.entries(files)) writeFileSync(join(folder, file), String(value));
    }
  } catch {
    for (const folder of made) rmdirSync(folder);
    return null;
  }
  const enter =
    'while [ "$1" != -- ]; do echo $$ > "$1/cgroup.procs" || exit 1; shift; done; shift; exec "$@"';
  return {
    prefix: ['sh', '-c', enter, 'sh', ...made, '--'],
    async remove() {
      for (const folder of made) await eventually(async () => isRemoved(folder));
    },
  };
}

function isRemoved(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EBUSY') return false;
    throw error;
  }
}

type Limited = Pick<ComposeService['deploy']['resources']['limits'], 'memory' | 'pids'>;

function bytesOf(memory: string): number {
  const unit = UNITS[memory.at(-1) as keyof typeof UNITS];
  return Number(memory.slice(0, -1)) * unit;
}

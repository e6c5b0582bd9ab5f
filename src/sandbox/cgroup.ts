import { closeSync, existsSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A container's counters as the host sees them, which no program inside can touch. The files are a few bytes made by
 * the kernel on the spot: reading them synchronously is cheaper than any queue.
 */
export interface CgroupReader {
  version: 1 | 2;
  /** Begins a new measurement of the peak. */
  resetPeak(): void;
  /** Peak memory since {@link resetPeak} above what was in use then; null where this kernel cannot tell. */
  peakKb(): number | null;
  cpuUs(): number;
  oomKills(): number;
  close(): void;
}

/** Null where the host's cgroup files are not to be seen: a remote engine, or Docker in a virtual machine. */
export function openCgroup(containerId: string, root = '/sys/fs/cgroup'): CgroupReader | null {
  const places = [`docker/${containerId}`, `system.slice/docker-${containerId}.scope`];
  for (const place of places) {
    const memory = join(root, 'memory', place);
    const cpu = [join(root, 'cpuacct', place), join(root, 'cpu,cpuacct', place)].find((path) =>
      existsSync(path),
    );
    if (cpu && existsSync(join(memory, 'memory.oom_control'))) return readerV1(memory, cpu);
    const unified = join(root, place);
    if (existsSync(join(unified, 'memory.current'))) return readerV2(unified);
  }
  return null;
}

function readerV1(memory: string, cpu: string): CgroupReader {
  let baseline = 0;
  return {
    version: 1,
    resetPeak() {
      writeFileSync(join(memory, 'memory.max_usage_in_bytes'), '0');
      baseline = numberIn(join(memory, 'memory.usage_in_bytes'));
    },
    peakKb: () => kib(numberIn(join(memory, 'memory.max_usage_in_bytes')) - baseline),
    cpuUs: () => numberIn(join(cpu, 'cpuacct.usage')) / 1000,
    oomKills: () => field(join(memory, 'memory.oom_control'), 'oom_kill'),
    close() {},
  };
}

function readerV2(path: string): CgroupReader {
  const peakFile = join(path, 'memory.peak');
  const peakFd = existsSync(peakFile) ? openSync(peakFile, 'r+') : null;
  let baseline = 0;
  let resets = peakFd !== null;
  let peakBefore = 0;
  return {
    version: 2,
    resetPeak() {
      baseline = numberIn(join(path, 'memory.current'));
      if (peakFd === null) return;
      if (resets) {
        try {
          // From Linux 6.12 on, a write resets the peak that this descriptor sees.
          writeSync(peakFd, '1', 0);
          return;
        } catch {
          resets = false;
        }
      }
      peakBefore = numberIn(peakFd);
    },
    peakKb() {
      if (peakFd === null) return null;
      const peak = numberIn(peakFd);
      // A peak of the container's whole life says something of this measurement only where it rose.
      return resets || peak > peakBefore ? kib(peak - baseline) : null;
    },
    cpuUs: () => field(join(path, 'cpu.stat'), 'usage_usec'),
    oomKills: () => field(join(path, 'memory.events'), 'oom_kill'),
    close() {
      if (peakFd !== null) closeSync(peakFd);
    },
  };
}

function kib(bytes: number): number {
  return Math.max(0, Math.round(bytes / 1024));
}

function numberIn(file: string | number): number {
  if (typeof file === 'string') return Number.parseInt(readFileSync(file, 'utf8'), 10);
  // An open descriptor is read from its start each time.
  const bytes = Buffer.alloc(32);
  return Number.parseInt(bytes.toString('latin1', 0, readSync(file, bytes, 0, bytes.length, 0)), 10);
}

function field(file: string, name: string): number {
  const match = new RegExp(`^${name} (\\d+)$`, 'm').exec(readFileSync(file, 'utf8'));
  return match ? Number(match[1]) : 0;
}

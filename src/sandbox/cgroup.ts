import { closeSync, existsSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A container's counters as the host sees them, which no program inside can touch. The files are a few bytes made by
 * the kernel on the spot: reading them synchronously, from open descriptors, is cheaper than any queue.
 */
export interface CgroupReader {
  version: 1 | 2;
  /** Begins a new measurement of the peak. */
  resetPeak(): void;
  /** Peak memory since {@link resetPeak} above what was in use then; null where nothing tells. */
  peakKb(): number | null;
  /** The kernel keeps no peak that can be reset: {@link sample} often, for a peak among what was seen. */
  readonly samples: boolean;
  sample(): void;
  cpuUs(): number;
  oomKills(): number;
  close(): void;
}

/** Null where the host's cgroup files are not to be seen: a remote engine, or Docker in a virtual machine. */
export function openCgroup(containerId: string, root = '/sys/fs/cgroup'): CgroupReader | null {
  const places = [`docker/${containerId}`, `system.slice/docker-${containerId}.scope`];
  for (const place of places) {
    const memory = join(root, 'memory', place);
    const cpu = ['cpuacct', 'cpu,cpuacct']
      .map((name) => join(root, name, place))
      .find((path) => existsSync(path));
    if (cpu && existsSync(join(memory, 'memory.oom_control'))) return readerV1(memory, cpu);
    const unified = join(root, place);
    if (existsSync(join(unified, 'memory.current'))) return readerV2(unified);
  }
  return null;
}

function readerV1(memory: string, cpu: string): CgroupReader {
  const usage = openFile(join(memory, 'memory.usage_in_bytes'));
  const peak = openPeak(join(memory, 'memory.max_usage_in_bytes'));
  const cpuUsage = openFile(join(cpu, 'cpuacct.usage'));
  const control = openFile(join(memory, 'memory.oom_control'));
  return {
    version: 1,
    ...peakAbove(usage, peak),
    cpuUs: () => cpuUsage.number() / 1000,
    oomKills: () => control.field('oom_kill'),
    close: () => closeAll(usage, peak, cpuUsage, control),
  };
}

function readerV2(path: string): CgroupReader {
  const usage = openFile(join(path, 'memory.current'));
  const peakPath = join(path, 'memory.peak'); // from Linux 5.19 on; from 6.12 on a write resets what its descriptor sees
  const peak = existsSync(peakPath) ? openPeak(peakPath) : null;
  const cpu = openFile(join(path, 'cpu.stat'));
  const events = openFile(join(path, 'memory.events'));
  return {
    version: 2,
    ...peakAbove(usage, peak),
    cpuUs: () => cpu.field('usage_usec'),
    oomKills: () => events.field('oom_kill'),
    close: () => closeAll(usage, peak, cpu, events),
  };
}

function peakAbove(
  usage: CounterFile,
  peak: CounterFile | null,
): Pick<CgroupReader, 'resetPeak' | 'peakKb' | 'samples' | 'sample'> {
  let baseline = 0;
  let peakBefore = 0;
  let highest = 0;
  return {
    samples: !peak?.writable,
    sample() {
      highest = Math.max(highest, usage.number());
    },
    resetPeak() {
      if (peak?.writable) peak.write('0');
      else peakBefore = peak?.number() ?? 0;
      baseline = usage.number();
      highest = 0;
    },
    peakKb() {
      const now = peak?.number() ?? 0;
      // A peak of the container's whole life says something of this measurement only where it rose.
      if (peak?.writable || now > peakBefore) return kib(now - baseline);
      return highest > 0 ? kib(highest - baseline) : null;
    },
  };
}

interface CounterFile {
  /** The number that it starts with. */
  number(): number;
  /** The number behind `name` at the start of a line; 0 where there is none. */
  field(name: string): number;
  /** Whether the kernel takes {@link write}s to it, and from us. */
  writable: boolean;
  write(text: string): void;
  close(): void;
}

function openFile(path: string): CounterFile {
  return counterFile(openSync(path, 'r'), false);
}

/** Root may open any file for writing, but the kernel gives the owner's write bit only to those that take a write. */
function openPeak(path: string): CounterFile {
  try {
    const fd = openSync(path, 'r+');
    return counterFile(fd, (fstatSync(fd).mode & 0o200) !== 0);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    // Not root, or a mount for reading only.
    if (code === 'EACCES' || code === 'EROFS') return openFile(path);
    throw error;
  }
}

function counterFile(fd: number, writable: boolean): CounterFile {
  const bytes = Buffer.alloc(4096);
  const text = () => bytes.toString('latin1', 0, readSync(fd, bytes, 0, bytes.length, 0));
  return {
    number: () => Number.parseInt(text(), 10),
    field: (name) => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text())?.[1] ?? 0),
    writable,
    write: (value) => void writeSync(fd, value, 0),
    close: () => closeSync(fd),
  };
}

function closeAll(...files: (CounterFile | null)[]): void {
  for (const file of files) file?.close();
}

function kib(bytes: number): number {
  return Math.max(0, Math.round(bytes / 1024));
}

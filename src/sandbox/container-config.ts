import { randomBytes } from 'node:crypto';
import type Docker from 'dockerode';
import type { Door, Doors } from './door.ts';

/** What the kernel may take beyond the program's own limit: the supervisor, the source, one test's input. */
const MEMORY_ALLOWANCE_KB = 16 * 1024;

export interface ContainerOptions {
  image: string;
  memoryKb: number;
  /** Processors' worth of CPU time. */
  cpus: number;
  processes: number;
  /** Size of /tmp. Memory too, so well below `memoryKb`: or its contents alone could starve the supervisor. */
  scratchMb: number;
  labels: Record<string, string>;
  seccompProfile: string;
  doors: Doors;
  /** How long the engine may take for one answer; by default half a minute. */
  engineTimeoutMs?: number | undefined;
  /** An OCI runtime of the engine other than its default. */
  runtime?: string | undefined;
}

/** The hardening, each line of which `docs/sandbox.md` gives its reason for. */
export function containerConfig(options: ContainerOptions, door: Door | null): Docker.ContainerCreateOptions {
  const bytes = memoryBytes(options.memoryKb);
  const host: Docker.HostConfig & { CgroupnsMode: 'private' } = {
    AutoRemove: true,
    NetworkMode: 'none',
    ReadonlyRootfs: true,
    CapDrop: ['ALL'],
    CapAdd: SUPERVISOR_CAPABILITIES,
    CgroupnsMode: 'private',
    SecurityOpt: ['no-new-privileges', `seccomp=${options.seccompProfile}`],
    Memory: bytes,
    MemorySwap: bytes,
    PidsLimit: options.processes,
    NanoCpus: Math.round(options.cpus * 1e9),
    IpcMode: 'none',
    LogConfig: { Type: 'none', Config: {} },
    Tmpfs: {
      '/tmp': `rw,noexec,nosuid,nodev,size=${options.scratchMb}m,nr_inodes=8192,mode=1777`,
      '/box': 'rw,exec,nosuid,nodev,size=64m,nr_inodes=64,mode=0755,uid=60601,gid=60601',
      '/build': 'rw,noexec,nosuid,nodev,size=64m,nr_inodes=1024,mode=0755,uid=60603,gid=60603',
    },
    Mounts: door ? [door.mount] : [],
    MaskedPaths: MASKED_PATHS,
    ReadonlyPaths: READONLY_PATHS,
    ...(options.runtime ? { Runtime: options.runtime } : {}),
  };
  return {
    // For whoever lists the engine's containers.
    name: `viva-${randomBytes(6).toString('hex')}`,
    Image: options.image,
    Labels: options.labels,
    Hostname: 'sandbox',
    WorkingDir: '/',
    Env: [],
    OpenStdin: true,
    StdinOnce: true,
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    Tty: false,
    NetworkDisabled: true,
    HostConfig: host,
  };
}

/** The container's limit for a program's. */
export function memoryBytes(programKb: number): number {
  return (programKb + MEMORY_ALLOWANCE_KB) * 1024;
}

/** The last three are gone before the supervisor reads a byte: with them it hides mounts and empties the bounding set. */
const SUPERVISOR_CAPABILITIES = ['SETUID', 'SETGID', 'KILL', 'SETPCAP', 'SYS_ADMIN', 'SYS_CHROOT'];

/** The engine's own list, the message queues that `IpcMode: none` leaves writable, and what tells of the host. */
export const MASKED_PATHS = [
  '/dev/mqueue',
  '/proc/acpi',
  '/proc/asound',
  '/proc/buddyinfo',
  '/proc/cmdline',
  '/proc/config.gz',
  '/proc/diskstats',
  '/proc/interrupts',
  '/proc/kallsyms',
  '/proc/kcore',
  '/proc/keys',
  '/proc/latency_stats',
  '/proc/loadavg',
  '/proc/locks',
  '/proc/mdstat',
  '/proc/modules',
  '/proc/partitions',
  '/proc/pressure',
  '/proc/sched_debug',
  '/proc/schedstat',
  '/proc/scsi',
  '/proc/softirqs',
  '/proc/swaps',
  '/proc/timer_list',
  '/proc/timer_stats',
  '/proc/zoneinfo',
  '/sys/devices/virtual/dmi',
  '/sys/devices/virtual/powercap',
  '/sys/firmware',
];
export const READONLY_PATHS = ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger'];

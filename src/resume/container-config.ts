import { randomBytes } from 'node:crypto';
import type Docker from 'dockerode';
import { MASKED_PATHS, READONLY_PATHS } from '../sandbox/container-config.ts';

/** Of everything in the container: the file, what it unpacks to, and the pages as pixels. */
const MEMORY_BYTES = 512 * 1024 * 1024;
const PROCESSES = 16;
const SCRATCH_MB = 8;
/** Nobody's. */
const USER = '60604:60604';

export interface ReaderContainerOptions {
  image: string;
  labels: Record<string, string>;
  seccompProfile: string;
  /** An OCI runtime of the engine other than its default. */
  runtime?: string | undefined;
}

/** As hard as the sandbox's, and with less: no capability at all, no mount, and one place to write for one file. */
export function readerContainerConfig(options: ReaderContainerOptions): Docker.ContainerCreateOptions {
  const host: Docker.HostConfig & { CgroupnsMode: 'private' } = {
    AutoRemove: true,
    NetworkMode: 'none',
    ReadonlyRootfs: true,
    CapDrop: ['ALL'],
    CgroupnsMode: 'private',
    SecurityOpt: ['no-new-privileges', `seccomp=${options.seccompProfile}`],
    Memory: MEMORY_BYTES,
    MemorySwap: MEMORY_BYTES,
    PidsLimit: PROCESSES,
    NanoCpus: 1e9,
    // Programs come first, of which somebody waits for each.
    CpuShares: 512,
    IpcMode: 'none',
    LogConfig: { Type: 'none', Config: {} },
    Tmpfs: { '/tmp': `rw,noexec,nosuid,nodev,size=${SCRATCH_MB}m,nr_inodes=16,mode=1777` },
    MaskedPaths: MASKED_PATHS,
    ReadonlyPaths: READONLY_PATHS,
    ...(options.runtime ? { Runtime: options.runtime } : {}),
  };
  return {
    // For whoever lists the engine's containers.
    name: `viva-reader-${randomBytes(6).toString('hex')}`,
    Image: options.image,
    Labels: options.labels,
    Hostname: 'reader',
    WorkingDir: '/',
    User: USER,
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

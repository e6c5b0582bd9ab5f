import { type Duplex, Writable } from 'node:stream';
import type Docker from 'dockerode';
import { type CgroupReader, openCgroup } from './cgroup.ts';
import { type Connection, createConnection } from './connection.ts';
import type { Door, Doors } from './door.ts';
import {
  decodeEnd,
  encodeExecute,
  encodeFile,
  encodeFrame,
  endLimit,
  type ProcessEnd,
  type ProcessSpec,
} from './protocol.ts';
import { SandboxUnavailable } from './sandbox.ts';
import { unavailable } from './unavailable.ts';

/** What the kernel may take beyond the program's own limit: the supervisor, the source, one test's input. */
const MEMORY_ALLOWANCE_KB = 16 * 1024;
const ARTEFACT_LIMIT = 48 * 1024 * 1024;
const START_TIMEOUT_MS = 30_000;
/** How much longer than its limit a process may keep us waiting before the container counts as lost. */
const GRACE_MS = 15_000;

export interface ContainerOptions {
  image: string;
  memoryKb: number;
  /** Processors' worth of CPU time. */
  cpus: number;
  processes: number;
  labels: Record<string, string>;
  seccompProfile: string;
  doors: Doors;
  /** An OCI runtime of the engine other than its default. */
  runtime?: string | undefined;
}

/** One running container and the supervisor in it. Not for two processes at once. */
export interface SandboxContainer {
  id: string;
  readonly memoryKb: number;
  /** Null where the host's cgroup files cannot be read: then memory is the largest process's alone. */
  cgroup: CgroupReader | null;
  /** A file in /box that no program can change; sent with the next {@link run}. */
  put(name: string, mode: number, contents: Uint8Array): void;
  run(spec: ProcessSpec, signal?: AbortSignal): Promise<ProcessEnd & { memoryKb: number }>;
  /** A file that a compiler left in /build; null where there is none. */
  fetch(name: string): Promise<Buffer | null>;
  /** Sets the memory limit to this much; at once where it already is. */
  resize(memoryKb: number): Promise<void>;
  /** Calls back once when the container is lost or disposed of. */
  onClose(callback: () => void): void;
  /** Kills and removes it. Resolves when the engine has confirmed; throws what else the engine said. */
  dispose(): Promise<void>;
}

/** A hardened container with an answering supervisor. Throws {@link SandboxUnavailable}. */
export async function startContainer(docker: Docker, options: ContainerOptions): Promise<SandboxContainer> {
  let container: Docker.Container | null = null;
  let door: Door | null = null;
  try {
    door = await options.doors.open();
    container = await create(docker, options, door);
    const connection = await greet(docker, container, door, options.doors);
    return wrap(container, connection, options);
  } catch (error) {
    if (container) await remove(container).catch(() => {}); // the first fault is the one to report; the reaper comes by
    throw unavailable('cannot start a container', error);
  } finally {
    await door?.shut();
  }
}

async function create(
  docker: Docker,
  options: ContainerOptions,
  door: Door | null,
): Promise<Docker.Container> {
  try {
    return await docker.createContainer(containerConfig(options, door));
  } catch (error) {
    // An engine that does not see this process's files.
    if (!door || !isStatus(error, 400)) throw error;
    options.doors.giveUp();
    return docker.createContainer(containerConfig(options, null));
  }
}

/** Starts it and waits for its supervisor's word, which comes through the door where there is one. */
async function greet(
  docker: Docker,
  container: Docker.Container,
  door: Door | null,
  doors: Doors,
): Promise<Connection> {
  const stream = await container.attach({
    stream: true,
    stdin: true,
    stdout: true,
    stderr: true,
    hijack: true,
  });
  const attached = stream as unknown as Duplex;
  const connection = createConnection();
  docker.modem.demuxStream(attached, connection.input, ignored());
  connection.writeTo(attached);
  door?.entered.then(
    (socket) => {
      socket.pipe(connection.input, { end: false });
      connection.writeTo(socket);
    },
    () => {}, // then nobody comes in
  );
  try {
    await container.start();
    await connection.ask('R', 1, [encodeFrame('H', connection.nonce)], START_TIMEOUT_MS);
  } catch (error) {
    connection.close(new SandboxUnavailable('the container did not start'));
    attached.destroy();
    throw error;
  }
  if (connection.writesTo() === attached) doors.giveUp();
  else attached.destroy();
  return connection;
}

/** The supervisor writes nothing to its standard error, and nobody else has that stream. */
function ignored(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

function containerConfig(options: ContainerOptions, door: Door | null): Docker.ContainerCreateOptions {
  const bytes = memoryBytes(options.memoryKb);
  return {
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
    HostConfig: {
      AutoRemove: true,
      NetworkMode: 'none',
      ReadonlyRootfs: true,
      CapDrop: ['ALL'],
      CapAdd: ['SETUID', 'SETGID', 'KILL'],
      SecurityOpt: ['no-new-privileges', `seccomp=${options.seccompProfile}`],
      Memory: bytes,
      MemorySwap: bytes,
      PidsLimit: options.processes,
      NanoCpus: Math.round(options.cpus * 1e9),
      IpcMode: 'none',
      LogConfig: { Type: 'none', Config: {} },
      Tmpfs: {
        '/tmp': 'rw,noexec,nosuid,nodev,size=64m,nr_inodes=8192,mode=1777',
        '/box': 'rw,exec,nosuid,nodev,size=64m,nr_inodes=64,mode=0755,uid=60601,gid=60601',
        '/build': 'rw,noexec,nosuid,nodev,size=64m,nr_inodes=1024,mode=0755,uid=60603,gid=60603',
      },
      Mounts: door ? [door.mount] : [],
      MaskedPaths: MASKED_PATHS,
      ReadonlyPaths: READONLY_PATHS,
      ...(options.runtime ? { Runtime: options.runtime } : {}),
    },
  };
}

function memoryBytes(programKb: number): number {
  return (programKb + MEMORY_ALLOWANCE_KB) * 1024;
}

/** The engine's own list, and the message queues that `IpcMode: none` leaves writable. */
const MASKED_PATHS = [
  '/dev/mqueue',
  '/proc/acpi',
  '/proc/asound',
  '/proc/interrupts',
  '/proc/kcore',
  '/proc/keys',
  '/proc/latency_stats',
  '/proc/sched_debug',
  '/proc/scsi',
  '/proc/timer_list',
  '/proc/timer_stats',
  '/sys/devices/virtual/powercap',
  '/sys/firmware',
];
const READONLY_PATHS = ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger'];

function wrap(
  container: Docker.Container,
  connection: Connection,
  options: ContainerOptions,
): SandboxContainer {
  const cgroup = openCgroup(container.id);
  let pending: Buffer[] = [];
  const take = (frame: Buffer) => {
    const frames = [...pending, frame];
    pending = [];
    return frames;
  };
  let disposed: Promise<void> | null = null;
  let memoryKb = options.memoryKb;
  connection.onClose(() => cgroup?.close());
  return {
    id: container.id,
    get memoryKb() {
      return memoryKb;
    },
    cgroup,
    async resize(wantedKb) {
      if (wantedKb === memoryKb) return;
      const bytes = memoryBytes(wantedKb);
      try {
        await container.update({ Memory: bytes, MemorySwap: bytes });
      } catch (error) {
        throw unavailable('cannot set the memory limit', error);
      }
      memoryKb = wantedKb;
    },
    put(name, mode, contents) {
      pending.push(encodeFile(name, mode, contents));
    },
    async run(spec, signal) {
      const frames = take(encodeExecute(spec));
      // The files and the input lie in the container's memory, but are not the program's.
      const oursKb = frames.reduce((sum, frame) => sum + frame.length, 0) / 1024;
      ignoringLoss(() => cgroup?.resetPeak());
      const timeout = spec.wallMs + GRACE_MS;
      const end = decodeEnd(await connection.ask('Z', endLimit(spec.outputBytes), frames, timeout, signal));
      const peakKb = ignoringLoss(() => cgroup?.peakKb()) ?? 0;
      return { ...end, memoryKb: Math.round(Math.max(end.maxRssKb, peakKb - oursKb)) };
    },
    async fetch(name) {
      const frames = take(encodeFrame('G', Buffer.from(name)));
      const contents = await connection.ask('D', ARTEFACT_LIMIT, frames, GRACE_MS);
      return contents.length > 0 ? contents : null;
    },
    onClose: connection.onClose,
    dispose() {
      connection.close(new SandboxUnavailable('the container was disposed of'));
      disposed ??= remove(container);
      return disposed;
    },
  };
}

/** The container may end at any moment, and its cgroup with it: the loss shows on the stream. */
function ignoringLoss<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENODEV' || code === 'EBADF') return null;
    throw error;
  }
}

/** Resolves once it is gone, whoever removed it: its own end may have come first. */
async function remove(container: Docker.Container): Promise<void> {
  try {
    await container.remove({ force: true, v: true });
  } catch (error) {
    if (isStatus(error, 404)) return;
    if (!isStatus(error, 409)) throw error;
    await container.wait({ condition: 'removed' }).catch((gone) => {
      if (!isStatus(gone, 404)) throw gone;
    });
  }
}

function isStatus(error: unknown, status: number): boolean {
  return (error as { statusCode?: number }).statusCode === status;
}

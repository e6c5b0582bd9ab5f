import { performance } from 'node:perf_hooks';
import { type Duplex, Writable } from 'node:stream';
import type Docker from 'dockerode';
import { type CgroupReader, openCgroup } from './cgroup.ts';
import { type Connection, createConnection } from './connection.ts';
import { type ContainerOptions, containerConfig, memoryBytes } from './container-config.ts';
import type { Door } from './door.ts';
import { engineCall } from './engine-call.ts';
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

const ARTEFACT_LIMIT = 48 * 1024 * 1024;
const START_TIMEOUT_MS = 30_000;
/** How much longer than its limit a process may keep us waiting before the container counts as lost. */
const GRACE_MS = 15_000;
/** Between looks at the memory in use, on kernels whose peak cannot be reset. */
const SAMPLE_MS = 10;

/** One running container and the supervisor in it. Not for two processes at once. */
export interface SandboxContainer {
  id: string;
  readonly memoryKb: number;
  /** It can do nothing more. */
  readonly lost: boolean;
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
    const connection = await greet(docker, container, door, options);
    return wrap(docker, container, connection, options);
  } catch (error) {
    if (container) await remove(container, options).catch(() => {}); // the first fault is the one to report; the reaper comes by
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
  const createWith = (way: Door | null) =>
    engineCall(options.engineTimeoutMs, (abortSignal) =>
      docker.createContainer({ ...containerConfig(options, way), abortSignal }),
    );
  try {
    return await createWith(door);
  } catch (error) {
    // An engine that does not see this process's files.
    if (!door || !isStatus(error, 400)) throw error;
    options.doors.giveUp();
    return createWith(null);
  }
}

/** Starts it and waits for its supervisor's word, which comes through the door where there is one. */
async function greet(
  docker: Docker,
  container: Docker.Container,
  door: Door | null,
  { doors, engineTimeoutMs }: ContainerOptions,
): Promise<Connection> {
  const streams = { stream: true, stdin: true, stdout: true, stderr: true, hijack: true };
  const stream = await engineCall(engineTimeoutMs, (abortSignal) =>
    container.attach({ ...streams, abortSignal }),
  );
  const attached = stream as unknown as Duplex;
  const connection = createConnection();
  docker.modem.demuxStream(
    attached,
    into(connection.receive),
    into(() => {}),
  );
  connection.writeTo(attached);
  door?.entered.then(
    (socket) => {
      socket.on('data', connection.receive);
      connection.writeTo(socket);
    },
    () => {}, // then nobody comes in
  );
  try {
    await engineCall(engineTimeoutMs, (abortSignal) => container.start({ abortSignal }));
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
function into(take: (chunk: Buffer) => void): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      take(chunk);
      done();
    },
  });
}

function wrap(
  docker: Docker,
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
  let lastOomKills = 0;
  let isLost = false;
  connection.onClose(() => {
    isLost = true;
    lastOomKills = ignoringLoss(() => cgroup?.oomKills()) ?? 0;
    cgroup?.close();
  });
  return {
    id: container.id,
    get memoryKb() {
      return memoryKb;
    },
    get lost() {
      return isLost;
    },
    cgroup,
    async resize(limitKb) {
      const wantedKb = Math.max(limitKb, options.scratchMb * 1024);
      if (wantedKb === memoryKb) return;
      const bytes = memoryBytes(wantedKb);
      try {
        await engineCall(options.engineTimeoutMs, (abortSignal) =>
          container.update({ Memory: bytes, MemorySwap: bytes, abortSignal }),
        );
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
      const counters = measure(cgroup, frames);
      const start = performance.now();
      let end: ProcessEnd;
      try {
        end = decodeEnd(
          await connection.ask('Z', endLimit(spec.outputBytes), frames, spec.wallMs + GRACE_MS, signal),
        );
      } catch (error) {
        // The supervisor itself may fall to a program that used up the container's memory.
        const counted = lastOomKills > (counters?.oomKills ?? Number.POSITIVE_INFINITY);
        const fell = !signal?.aborted && (counted || (await fellToMemory(docker, container.id)));
        if (!fell) throw error;
        return { ...KILLED, wallMs: performance.now() - start, memoryKb };
      } finally {
        counters?.stop();
      }
      const counts = counters?.read() ?? null;
      if (counts && counts.cpuMs > end.cpuMs * 1.5 + 100) {
        const fault = new SandboxUnavailable(
          `the supervisor says ${end.cpuMs} ms of CPU, the kernel ${counts.cpuMs}`,
        );
        connection.close(fault);
        throw fault;
      }
      const peakKb = Math.max(end.maxRssKb, counts?.peakKb ?? 0);
      return {
        ...end,
        oomKills: Math.max(end.oomKills, counts?.oomKills ?? 0),
        memoryKb: Math.round(peakKb),
      };
    },
    async fetch(name) {
      const frames = take(encodeFrame('G', Buffer.from(name)));
      const contents = await connection.ask('D', ARTEFACT_LIMIT, frames, GRACE_MS);
      return contents.length > 0 ? contents : null;
    },
    onClose: connection.onClose,
    dispose() {
      connection.close(new SandboxUnavailable('the container was disposed of'));
      disposed ??= remove(container, options);
      return disposed;
    },
  };
}

const KILLED: ProcessEnd = {
  stopped: 'memory',
  exitCode: null,
  signal: null,
  cpuMs: 0,
  wallMs: 0,
  maxRssKb: 0,
  oomKills: 1,
  stdout: Buffer.alloc(0),
  stderr: Buffer.alloc(0),
};

/** The host's counters from here on; null where they cannot be read. */
function measure(cgroup: CgroupReader | null, frames: Buffer[]) {
  if (!cgroup) return null;
  // Files and input lie in the container's memory, but are not the program's.
  const oursKb = frames.reduce((sum, frame) => sum + frame.length, 0) / 1024;
  return ignoringLoss(() => {
    cgroup.resetPeak();
    const cpuUs = cgroup.cpuUs();
    const oomKills = cgroup.oomKills();
    const sampler = cgroup.samples
      ? setInterval(() => ignoringLoss(() => cgroup.sample()), SAMPLE_MS)
      : undefined;
    return {
      oomKills,
      stop: () => clearInterval(sampler),
      read: () =>
        ignoringLoss(() => ({
          cpuMs: (cgroup.cpuUs() - cpuUs) / 1000,
          oomKills: cgroup.oomKills() - oomKills,
          peakKb: (cgroup.peakKb() ?? 0) - oursKb,
        })),
    };
  });
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

/**
 * Whether the engine saw the kernel kill for want of memory in that container: its counters may be gone before they can
 * be read. False also where the engine does not say; then the loss of the container is the fault that is told.
 */
async function fellToMemory(docker: Docker, id: string): Promise<boolean> {
  try {
    const events = await engineCall(EVENTS_MS, (abortSignal) =>
      docker.getEvents({ since: 1, filters: { container: [id], event: ['oom'] }, abortSignal }),
    );
    for await (const _event of events) return true;
  } catch {
    // Nothing came in time, or the engine is lost.
  }
  return false;
}

/** For events that are there already, or about to come. */
const EVENTS_MS = 1_000;

/** Resolves once it is gone, whoever removed it: its own end may have come first. */
async function remove(
  container: Docker.Container,
  { engineTimeoutMs }: Pick<ContainerOptions, 'engineTimeoutMs'>,
): Promise<void> {
  try {
    await engineCall(engineTimeoutMs, (abortSignal) =>
      container.remove({ force: true, v: true, abortSignal }),
    );
  } catch (error) {
    if (isStatus(error, 404)) return;
    if (!isStatus(error, 409)) throw error;
    await engineCall(engineTimeoutMs, (abortSignal) =>
      container.wait({ condition: 'removed', abortSignal }),
    ).catch((gone) => {
      if (!isStatus(gone, 404)) throw gone;
    });
  }
}

function isStatus(error: unknown, status: number): boolean {
  return (error as { statusCode?: number }).statusCode === status;
}

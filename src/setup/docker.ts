import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import Docker from 'dockerode';
import { CommandFailed, findOnPath, runCommand, startDetached } from '../host/command.ts';
import { toolEnvironment } from '../host/environment.ts';
import type { Progress } from '../host/progress.ts';
import { canInstallPackages, installPackages } from './apt.ts';

export interface DockerOptions {
  /** DOCKER_HOST; null for the local socket. */
  dockerHost: string | null;
  progress: Progress;
  signal?: AbortSignal | undefined;
}

/** A client of an engine that answers, or one line that says what is wrong and what to do. */
export type DockerEngine = { docker: Docker } | { unavailable: string };

const LOCAL_SOCKET = '/var/run/docker.sock';
const ENGINE_LOG = '/var/log/viva-dockerd.log';
const ANSWER_TIMEOUT_MS = 5_000;
const START_TIMEOUT_MS = 60_000;

/**
 * Finds a Docker engine. One named by DOCKER_HOST is used or reported, never replaced. Else a running local one is
 * used; else, as root, an installed one is started, and on Debian a missing one installed before.
 */
export async function ensureDocker(options: DockerOptions): Promise<DockerEngine> {
  const docker = dockerClient(options.dockerHost);
  const fault = await faultOf(docker);
  if (fault === null) return { docker };
  if (options.dockerHost !== null) {
    return {
      unavailable: `the Docker engine of DOCKER_HOST (${options.dockerHost}) does not answer: ${fault}`,
    };
  }
  if (process.getuid?.() !== 0 || process.platform !== 'linux') {
    return { unavailable: `no Docker engine answers (${fault}); start one, or set DOCKER_HOST` };
  }
  try {
    if (findOnPath('dockerd') === null) {
      if (!canInstallPackages()) {
        return { unavailable: 'no Docker engine is installed; install and start one, or set DOCKER_HOST' };
      }
      await installPackages(['docker.io', 'ca-certificates'], options);
    }
    await options.progress.step('Start the Docker engine', () => startEngine(docker, options.signal));
    return { docker };
  } catch (error) {
    if (options.signal?.aborted) throw error;
    return { unavailable: `no Docker engine could be started: ${(error as Error).message}` };
  }
}

/** The client for a DOCKER_HOST of `unix://`, `tcp://`, `http(s)://` or `ssh://`; DOCKER_CERT_PATH and DOCKER_TLS_VERIFY count. */
export function dockerClient(dockerHost: string | null): Docker {
  // The library reads the variable itself, with all that belongs to it, but only from the process's environment.
  if (dockerHost === null || dockerHost === process.env.DOCKER_HOST) return new Docker();
  if (dockerHost.startsWith('unix://')) return new Docker({ socketPath: dockerHost.slice('unix://'.length) });
  const { protocol, hostname, port, username } = new URL(dockerHost);
  return new Docker({
    host: hostname,
    port: port === '' ? undefined : Number(port),
    protocol: protocol === 'https:' ? 'https' : protocol === 'ssh:' ? 'ssh' : 'http',
    ...(username === '' ? {} : { username }),
  });
}

/** Null when the engine answers. */
async function faultOf(docker: Docker): Promise<string | null> {
  const patience = new AbortController();
  const silence = delay(ANSWER_TIMEOUT_MS, `no answer in ${ANSWER_TIMEOUT_MS / 1_000} s`, {
    signal: patience.signal,
  });
  const answer = docker.ping().then(
    () => null,
    (error: Error) => error.message,
  );
  try {
    return await Promise.race([answer, silence]);
  } finally {
    silence.catch(() => {}); // it rejects when it is no longer needed
    patience.abort();
  }
}

/**
 * Starts the engine as the system's service, and where the service manager cannot (a container without an init, a
 * policy that forbids services, a limit that the init script may not raise) as a process in a session of its own.
 */
async function startEngine(docker: Docker, signal: AbortSignal | undefined): Promise<void> {
  const service = isSystemd() ? ['systemctl', 'start', 'docker'] : ['service', 'docker', 'start'];
  const serviceFault = await runCommand(service[0] as string, service.slice(1), { signal }).then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof CommandFailed)) throw error;
      return error.message;
    },
  );
  if (
    serviceFault === null &&
    (await untilItAnswers(docker, isSystemd() ? START_TIMEOUT_MS : 10_000, signal))
  )
    return;
  if (isSystemd())
    throw new Error(serviceFault ?? `the service is started but does not answer on ${LOCAL_SOCKET}`);
  const engine = startDetached('dockerd', [], { env: toolEnvironment(), log: ENGINE_LOG });
  const hasEnded = () => engine.ending() !== null;
  if (await untilItAnswers(docker, START_TIMEOUT_MS, signal, hasEnded)) return;
  // Another start at the same moment may have been quicker: then ours ends at once and that one answers soon.
  if (hasEnded() && (await untilItAnswers(docker, 10_000, signal))) return;
  throw new Error(`${engine.ending() ?? 'dockerd does not answer'}; see ${ENGINE_LOG}`);
}

async function untilItAnswers(
  docker: Docker,
  patienceMs: number,
  signal: AbortSignal | undefined,
  hasEnded: () => boolean = () => false,
): Promise<boolean> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    if ((await faultOf(docker)) === null) return true;
    if (hasEnded() || Date.now() > giveUpAt) return false;
    await delay(200, undefined, { signal });
  }
}

function isSystemd(): boolean {
  try {
    return readFileSync('/proc/1/comm', 'utf8').trim() === 'systemd';
  } catch {
    return false; // no /proc: no systemd either
  }
}

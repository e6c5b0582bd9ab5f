import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Docker from 'dockerode';
import { execa } from 'execa';
import { cut } from '../../domain/text.ts';
import { CommandFailed, type CommandOptions, findOnPath, runCommand } from '../../host/command.ts';
import { toolEnvironment } from '../../host/environment.ts';
import { follow } from '../../sandbox/progress.ts';
import { SandboxUnavailable } from '../../sandbox/sandbox.ts';
import { sampled } from './sampled.ts';

const SUITE = 'bookworm';
const PULLED = `debian:${SUITE}-slim`;
const REPOSITORY = 'viva-base';
const BOOTSTRAPPED = `${REPOSITORY}:${SUITE}`;
const PULL_TIMEOUT_MS = 120_000;

/** A Debian base: one that is there, else pulled, else bootstrapped from the machine's own package sources. */
export async function ensureBase(
  docker: Docker,
  report: (line: string) => void,
  signal?: AbortSignal,
): Promise<string> {
  for (const image of [PULLED, BOOTSTRAPPED]) if (await isThere(docker, image)) return image;
  report(`Pulling ${PULLED}`);
  try {
    const stream = await docker.pull(PULLED, {
      abortSignal: AbortSignal.any([AbortSignal.timeout(PULL_TIMEOUT_MS), ...(signal ? [signal] : [])]),
    });
    await follow(docker, stream, () => {});
    return PULLED;
  } catch (error) {
    signal?.throwIfAborted();
    report(`No image registry in reach (${firstLine(error)})`);
  }
  await bootstrap(docker, report, signal);
  return BOOTSTRAPPED;
}

async function isThere(docker: Docker, image: string): Promise<boolean> {
  return docker
    .getImage(image)
    .inspect()
    .then(
      () => true,
      (error) => {
        if (error.statusCode === 404) return false;
        throw new SandboxUnavailable(error.message, { cause: error });
      },
    );
}

async function bootstrap(
  docker: Docker,
  report: (line: string) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const sources = await debianSources();
  const main = sources.find(({ suite }) => suite === SUITE);
  if (!main || process.getuid?.() !== 0)
    throw new SandboxUnavailable(`no base image: pull ${PULLED}, or start once as root on Debian`);
  await installDebootstrap(report, signal);
  const folder = await mkdtemp(join(tmpdir(), 'viva-base-'));
  const root = join(folder, 'root');
  try {
    report(`Bootstrapping Debian ${SUITE} from this machine's package sources (about a minute)`);
    const options = await acquireOptions();
    await run('debootstrap', ['--variant=minbase', '--include=ca-certificates', SUITE, root, main.uri], {
      env: proxyVariables(options),
      onLine: sampled(report),
      signal,
    });
    const lines = sources.map(({ uri, suite, component }) => `deb ${uri} ${suite} ${component}\n`);
    await writeFile(join(root, 'etc/apt/sources.list'), lines.join(''));
    await writeFile(join(root, 'etc/apt/apt.conf.d/90host'), options.join('\n'));
    // Package sources behind a private authority are trusted inside as outside.
    await copyFile(
      '/etc/ssl/certs/ca-certificates.crt',
      join(root, 'etc/ssl/certs/ca-certificates.crt'),
    ).catch((error) => {
      if (error.code !== 'ENOENT') throw error;
    });
    report(`Importing it as ${BOOTSTRAPPED}`);
    await importTree(docker, root);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Debian's own entries in the machine's apt configuration, for the suite that the image is made of. */
async function debianSources(): Promise<{ uri: string; suite: string; component: string }[]> {
  const format = '$(REPO_URI) $(ORIGIN) $(LABEL) $(CODENAME) $(COMPONENT)';
  const listTargets = () =>
    runCommand('apt-get', ['indextargets', '--format', format, 'Identifier: Packages']);
  let targets: string;
  try {
    targets = await listTargets();
    if (!targets.trim()) {
      await runCommand('apt-get', ['update']);
      targets = await listTargets();
    }
  } catch (error) {
    throw new SandboxUnavailable(`no base image: pull ${PULLED} (${firstLine(error)})`, { cause: error });
  }
  const lines = new Set<string>();
  return targets
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, origin, , , component]) => origin === 'Debian' && component === 'main')
    .map(([uri = '', , label = '', codename = '']) => ({
      uri,
      suite: suiteFor(label, codename),
      component: 'main',
    }))
    .filter(({ uri, suite }) => !lines.has(`${uri} ${suite}`) && lines.add(`${uri} ${suite}`));
}

/** The same part of the archive, of the suite that we want: the machine itself may run another. */
function suiteFor(label: string, codename: string): string {
  if (label.startsWith('Debian-Security')) return `${SUITE}-security`;
  return codename.endsWith('-updates') ? `${SUITE}-updates` : SUITE;
}

/** How this machine reaches its sources: proxies, and how strict it is about their age. */
async function acquireOptions(): Promise<string[]> {
  const settings = await runCommand('apt-config', ['dump']);
  return settings
    .split('\n')
    .filter((line) => /^Acquire::(https?::(Proxy|Verify)|Check-)[\w:-]* "[^"]+";$/i.test(line));
}

function proxyVariables(options: string[]): Record<string, string> {
  const entries = options.map((line) => /^Acquire::(https?)::Proxy "([^"]+)"/i.exec(line));
  return Object.fromEntries(
    entries.flatMap((match) => (match ? [[`${match[1]}_proxy`, match[2] ?? '']] : [])),
  );
}

async function installDebootstrap(
  report: (line: string) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (findOnPath('debootstrap') !== null) return;
  report('Installing debootstrap');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env, signal });
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'debootstrap'], {
    env,
    onLine: sampled(report),
    signal,
  });
}

/** Without this command there is no image, and so no sandbox. */
async function run(file: string, args: string[], options: CommandOptions): Promise<void> {
  try {
    await runCommand(file, args, options);
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    throw new SandboxUnavailable(error.message, { cause: error });
  }
}

async function importTree(docker: Docker, root: string): Promise<void> {
  const excluded = ['./var/cache/apt/*', './var/lib/apt/lists/*', './proc/*', './sys/*', './dev/*'];
  const args = ['-C', root, ...excluded.map((pattern) => `--exclude=${pattern}`), '-c', '.'];
  const tar = execa('tar', args, {
    env: toolEnvironment(),
    extendEnv: false,
    buffer: false,
    reject: false,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // A name of its own until it is known to be whole.
  const draft = `import-${randomUUID()}`;
  const progress = await docker.importImage(tar.stdout, { repo: REPOSITORY, tag: draft });
  await follow(docker, progress, () => {});
  const { failed } = await tar;
  const image = docker.getImage(`${REPOSITORY}:${draft}`);
  if (!failed) await image.tag({ repo: REPOSITORY, tag: SUITE });
  await image.remove();
  if (failed) throw new SandboxUnavailable('cannot read the bootstrapped tree');
}

function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return cut(line, 160);
}

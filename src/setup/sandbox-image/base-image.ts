import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type Docker from 'dockerode';
import { cut } from '../../domain/text.ts';
import { toolEnvironment } from '../../host/environment.ts';
import { follow } from '../../sandbox/progress.ts';
import { SandboxUnavailable } from '../../sandbox/sandbox.ts';

const SUITE = 'bookworm';
const PULLED = `debian:${SUITE}-slim`;
const REPOSITORY = 'viva-base';
const BOOTSTRAPPED = `${REPOSITORY}:${SUITE}`;
const PULL_TIMEOUT_MS = 120_000;

const run = promisify(execFile);

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
    const env = { ...toolEnvironment(), ...proxyVariables(options) };
    await stream('debootstrap', ['--variant=minbase', '--include=ca-certificates', SUITE, root, main.uri], {
      env,
      report,
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
  let listed: string;
  try {
    ({ stdout: listed } = await run('apt-get', ['indextargets', '--format', format, 'Identifier: Packages']));
    if (!listed.trim()) {
      await run('apt-get', ['update']);
      ({ stdout: listed } = await run('apt-get', [
        'indextargets',
        '--format',
        format,
        'Identifier: Packages',
      ]));
    }
  } catch (error) {
    throw new SandboxUnavailable(`no base image: pull ${PULLED} (${firstLine(error)})`, { cause: error });
  }
  const seen = new Set<string>();
  return listed
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, origin, , , component]) => origin === 'Debian' && component === 'main')
    .map(([uri = '', , label = '', codename = '']) => ({
      uri,
      suite: suiteFor(label, codename),
      component: 'main',
    }))
    .filter(({ uri, suite }) => !seen.has(`${uri} ${suite}`) && seen.add(`${uri} ${suite}`));
}

/** The same part of the archive, of the suite that we want: the machine itself may run another. */
function suiteFor(label: string, codename: string): string {
  if (label.startsWith('Debian-Security')) return `${SUITE}-security`;
  return codename.endsWith('-updates') ? `${SUITE}-updates` : SUITE;
}

/** How this machine reaches its sources: proxies, and how strict it is about their age. */
async function acquireOptions(): Promise<string[]> {
  const { stdout } = await run('apt-config', ['dump']);
  return stdout
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
  try {
    await run('debootstrap', ['--version']);
    return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  report('Installing debootstrap');
  const env = { ...toolEnvironment(), DEBIAN_FRONTEND: 'noninteractive' };
  await stream('apt-get', ['update'], { env, report: () => {}, signal });
  await stream('apt-get', ['install', '-y', '--no-install-recommends', 'debootstrap'], {
    env,
    report,
    signal,
  });
}

/** Runs a command, shows about a line every five seconds, and on failure says its last lines. */
async function stream(
  command: string,
  args: string[],
  {
    env,
    report,
    signal,
  }: { env: NodeJS.ProcessEnv; report: (line: string) => void; signal: AbortSignal | undefined },
): Promise<void> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], signal });
  const tail: string[] = [];
  let last = performance.now();
  for (const output of [child.stdout, child.stderr])
    createInterface(output).on('line', (line) => {
      tail.push(line);
      if (tail.length > 10) tail.shift();
      if (performance.now() - last < 5_000) return;
      last = performance.now();
      report(`  ${cut(line, 120)}`);
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new SandboxUnavailable(`${command} failed:\n${tail.join('\n')}`);
}

async function importTree(docker: Docker, root: string): Promise<void> {
  const excluded = ['./var/cache/apt/*', './var/lib/apt/lists/*', './proc/*', './sys/*', './dev/*'];
  const args = ['-C', root, ...excluded.map((pattern) => `--exclude=${pattern}`), '-c', '.'];
  const tar = spawn('tar', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(tar, 'close');
  // A name of its own until it is known to be whole.
  const unchecked = `import-${randomUUID()}`;
  const progress = await docker.importImage(tar.stdout, { repo: REPOSITORY, tag: unchecked });
  await follow(docker, progress, () => {});
  const [code] = await ended;
  const image = docker.getImage(`${REPOSITORY}:${unchecked}`);
  if (code === 0) await image.tag({ repo: REPOSITORY, tag: SUITE });
  await image.remove();
  if (code !== 0) throw new SandboxUnavailable('cannot read the bootstrapped tree');
}

function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return cut(line, 160);
}

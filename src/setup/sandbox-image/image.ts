import { createHash } from 'node:crypto';
import { chmod, cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Docker from 'dockerode';
import { withLock } from '../../host/lock.ts';
import { SandboxUnavailable } from '../../sandbox/sandbox.ts';
import { buildImage, imageExists } from '../image-build.ts';
import { ensureBase } from './base-image.ts';
import { findToolchain, type Toolchain } from './toolchain.ts';

const CONTEXT = fileURLToPath(new URL('../../../sandbox/', import.meta.url));
const REPOSITORY = 'viva-sandbox';
/** Candidates' programs have a user of their own, and this process makes files for its user alone. */
const MODES = { executable: 0o755, file: 0o644 };

export interface ImageOptions {
  /** The user's folder for what is fetched and made once, see `cacheDir`. */
  cache: string;
  /** A line of progress for whoever waits at a terminal. */
  report(line: string): void;
  /** Ends a build that is under way; its reason is thrown. */
  signal?: AbortSignal | undefined;
}

/**
 * The name of the image that `sandbox/` describes; builds it when there is none of these very inputs yet. Two that
 * start at once as one user build it once. Throws {@link SandboxUnavailable}.
 */
export async function ensureImage(docker: Docker, { cache, report, signal }: ImageOptions): Promise<string> {
  const toolchain = await findToolchain(await architecture(docker));
  const image = `${REPOSITORY}:${await hashOf(await contextFiles(), toolchain)}`;
  if (await imageExists(docker, image)) return image;
  await withLock(
    join(cache, `${image.replace(':', '-')}.lock`),
    () => report('Another process is building the sandbox image: waiting'),
    async () => {
      if (await imageExists(docker, image)) return;
      const base = await ensureBase(docker, report, signal);
      report(`Building the sandbox image ${image} (once, a few minutes)`);
      await build(docker, image, { base, toolchain, report, signal });
      report(`Built the sandbox image ${image}`);
    },
  );
  return image;
}

async function contextFiles(): Promise<string[]> {
  const entries = await readdir(CONTEXT, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(CONTEXT, `${entry.parentPath}/${entry.name}`))
    .filter((file) => file !== 'seccomp.json') // passed with each container, not part of the image
    .sort();
}

async function architecture(docker: Docker): Promise<string> {
  try {
    return (await docker.version()).Arch;
  } catch (error) {
    throw new SandboxUnavailable(`cannot reach the engine: ${(error as Error).message}`, { cause: error });
  }
}

async function hashOf(files: string[], toolchain: Toolchain): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify({ ...toolchain.versions, ...MODES }));
  for (const file of files) {
    const contents = await readFile(`${CONTEXT}/${file}`);
    hash.update(`${file}\0${contents.length}\0`).update(contents);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Lays what the image is made of into the folder `context`, where every user may read it. */
export async function layContext(context: string, toolchain: Toolchain): Promise<void> {
  await cp(CONTEXT, context, { recursive: true });
  await toolchain.copyTo(join(context, 'toolchain'));
  for (const entry of await readdir(context, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const isExecutable = ((await stat(path)).mode & 0o100) !== 0; // so are folders
    await chmod(path, isExecutable ? MODES.executable : MODES.file);
  }
}

async function build(
  docker: Docker,
  image: string,
  { base, toolchain, report, signal }: Omit<ImageOptions, 'cache'> & { base: string; toolchain: Toolchain },
): Promise<void> {
  const context = await mkdtemp(join(tmpdir(), 'viva-sandbox-'));
  try {
    await layContext(context, toolchain);
    await buildImage(docker, image, { context, base, report, signal });
  } finally {
    await rm(context, { recursive: true, force: true });
  }
}

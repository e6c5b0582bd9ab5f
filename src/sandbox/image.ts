import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Docker from 'dockerode';
import { ensureBase } from './base-image.ts';
import { withHostLock } from './host-lock.ts';
import { follow } from './progress.ts';
import { SandboxUnavailable } from './sandbox.ts';

const CONTEXT = fileURLToPath(new URL('../../sandbox/', import.meta.url));
const REPOSITORY = 'viva-sandbox';

export interface ImageOptions {
  /** A line of progress for whoever waits at a terminal. */
  report(line: string): void;
}

/**
 * The name of the image that `sandbox/` describes; builds it when there is none of these very inputs yet. Two that
 * start at once build it once. Throws {@link SandboxUnavailable}.
 */
export async function ensureImage(docker: Docker, { report }: ImageOptions): Promise<string> {
  const files = await contextFiles();
  const image = `${REPOSITORY}:${await hashOf(files)}`;
  if (await exists(docker, image)) return image;
  await withHostLock(
    `viva-image-${image}`,
    () => report('Another process is building the sandbox image: waiting'),
    async () => {
      if (await exists(docker, image)) return;
      const base = await ensureBase(docker, report);
      report(`Building the sandbox image ${image} (once, a few minutes)`);
      await build(docker, image, base, files, report);
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

async function hashOf(files: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) {
    const contents = await readFile(`${CONTEXT}/${file}`);
    hash.update(`${file}\0${contents.length}\0`).update(contents);
  }
  return hash.digest('hex').slice(0, 16);
}

async function exists(docker: Docker, image: string): Promise<boolean> {
  try {
    await docker.getImage(image).inspect();
    return true;
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 404) return false;
    throw new SandboxUnavailable(`cannot ask for the sandbox image: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

interface BuildEvent {
  stream?: string;
  error?: string;
}

const QUIET_MS = 5_000;

async function build(
  docker: Docker,
  image: string,
  base: string,
  files: string[],
  report: (line: string) => void,
): Promise<void> {
  const proxies = Object.entries(process.env).filter(([name]) => /^(https?|no)_proxy$/i.test(name));
  const stream = await docker.buildImage(
    { context: CONTEXT, src: files },
    {
      t: image,
      buildargs: { BASE: base, ...Object.fromEntries(proxies) },
      // Package sources are reached as the host reaches them, also where the bridge has no way out.
      networkmode: 'host',
      forcerm: true,
    },
  );
  let last = performance.now();
  await follow(docker, stream, (event: BuildEvent) => {
    const line = event.stream?.trim();
    if (!line) return;
    // Steps always, and of what a step prints enough to see that it lives.
    if (!line.startsWith('Step ') && performance.now() - last < QUIET_MS) return;
    last = performance.now();
    report(`  ${line.split('\n')[0]?.slice(0, 120)}`);
  });
}

import { createHash } from 'node:crypto';
import { chmod, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Docker from 'dockerode';
import { withLock } from '../host/lock.ts';
import { buildImage, imageExists } from './image-build.ts';
import type { ImageOptions } from './sandbox-image/image.ts';

const CONTEXT = fileURLToPath(new URL('../../reader/', import.meta.url));

/**
 * The name of the image that `reader/` describes, on top of the sandbox's; built when there is none of these very inputs
 * yet, by one of those that start at once as one user. Throws `SandboxUnavailable`.
 */
export async function ensureReaderImage(
  docker: Docker,
  { sandboxImage, cache, report, signal }: ImageOptions & { sandboxImage: string },
): Promise<string> {
  const files = await contextFiles();
  const image = `viva-reader:${await hashOf(files, sandboxImage)}`;
  if (await imageExists(docker, image)) return image;
  await withLock(
    join(cache, `${image.replace(':', '-')}.lock`),
    () => report('Another process is building the image that reads résumés: waiting'),
    async () => {
      if (await imageExists(docker, image)) return;
      report(`Building the image that reads résumés ${image} (once, less than a minute)`);
      const context = await mkdtemp(join(tmpdir(), 'viva-reader-'));
      try {
        await layFiles(context, files);
        await buildImage(docker, image, { context, base: sandboxImage, report, signal });
      } finally {
        await rm(context, { recursive: true, force: true });
      }
      report(`Built the image that reads résumés ${image}`);
    },
  );
  return image;
}

async function contextFiles(): Promise<string[]> {
  const entries = await readdir(CONTEXT, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(py|cpp|h)$|^Dockerfile$/.test(entry.name))
    .map((entry) => relative(CONTEXT, join(entry.parentPath, entry.name)))
    .sort();
}

async function hashOf(files: readonly string[], sandboxImage: string): Promise<string> {
  const hash = createHash('sha256').update(sandboxImage);
  for (const file of files) {
    const contents = await readFile(join(CONTEXT, file));
    hash.update(`\0${file}\0${contents.length}\0`).update(contents);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Where the reader's user, who is nobody here, may read them. */
async function layFiles(context: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    await cp(join(CONTEXT, file), join(context, file));
    await chmod(join(context, file), 0o644);
  }
  for (const entry of await readdir(context, { recursive: true, withFileTypes: true }))
    if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), 0o755);
}

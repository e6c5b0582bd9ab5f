import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../host/command.ts';
import { withLock } from '../host/lock.ts';
import type { Progress } from '../host/progress.ts';
import { compressFiles } from './compress.ts';

/** In the folder of the built client: the hash of what it was built from. */
const STAMP = 'built-from';

export interface WebBuildOptions {
  /** The checkout. */
  root: string;
  progress: Progress;
  signal?: AbortSignal | undefined;
}

/**
 * Builds the client where its sources or its packages have changed since it was built. Resolves with the folder that it
 * is served from. Throws {@link import('../host/command.ts').CommandFailed} with what the bundler says.
 */
export async function buildWeb({ root, progress, signal }: WebBuildOptions): Promise<string> {
  const folder = join(root, 'web/dist');
  const sources = await hashOfSources(root);
  const isBuilt = async () => (await stampOf(folder)) === sources;
  if (await isBuilt()) return folder;
  await progress.step('Build the client', (detail) =>
    withLock(
      join(root, 'node_modules/.cache/viva-web.lock'),
      () => detail('another process builds it'),
      async () => {
        if (await isBuilt()) return;
        const draft = `${folder}-draft`;
        await bundle(root, draft, { onLine: detail, signal });
        await compressFiles(join(draft, 'assets'));
        await writeFile(join(draft, STAMP), sources);
        await rm(folder, { recursive: true, force: true });
        await rename(draft, folder);
        detail('');
      },
    ),
  );
  return folder;
}

/** In a process of its own: the bundler is big, and needed once. */
async function bundle(
  root: string,
  outDir: string,
  { onLine, signal }: { onLine: (line: string) => void; signal: AbortSignal | undefined },
): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  if (!existsSync(vite)) {
    throw new Error(
      'the client in web/dist is older than its sources in web/, and the packages that build it are not installed: npm ci',
    );
  }
  const config = join(root, 'web/vite.config.ts');
  await runCommand(
    process.execPath,
    [vite, 'build', '--config', config, '--outDir', outDir, '--emptyOutDir'],
    {
      cwd: root,
      // A test's environment would leave what helps developers in what everybody gets.
      env: { NODE_ENV: 'production' },
      onLine,
      signal,
    },
  );
}

async function stampOf(folder: string): Promise<string | null> {
  const stamp = join(folder, STAMP);
  return existsSync(stamp) ? readFile(stamp, 'utf8') : null;
}

/** The client, and the rules that it has from the server. */
const SOURCES = ['web', 'src/domain'];

/** Of every file of the client, and of the versions of all packages. */
async function hashOfSources(root: string): Promise<string> {
  const hash = createHash('sha256');
  const folders = await Promise.all(
    SOURCES.map((folder) => readdir(join(root, folder), { recursive: true, withFileTypes: true })),
  );
  const files = folders
    .flat()
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !file.startsWith(join(root, 'web/dist')))
    .sort();
  for (const file of [...files, join(root, 'package-lock.json')]) {
    hash
      .update(file.slice(root.length))
      .update('\0')
      .update(await readFile(file));
  }
  return hash.digest('hex');
}

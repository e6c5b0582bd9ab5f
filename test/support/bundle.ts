import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundleWorkflows, workflowBundle } from '../../src/temporal/bundle.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The workflows' code, bundled once for each state of it; beside other tools' caches, which `npm ci` empties. */
export function testBundle(entry: 'index' | 'pinned' = 'index'): Promise<{ codePath: string }> {
  return workflowBundle({ root: ROOT, cacheDir: resolve(ROOT, 'node_modules/.cache/viva'), entry });
}

/** The workflows' code as workers of another build have it: in one of its files one piece of text is another. */
export async function changedBundle(
  file: string,
  before: string,
  after: string,
): Promise<{ codePath: string; remove(): Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'viva-other-build-'));
  for (const folder of ['workflows', 'activities', 'src/domain']) {
    await cp(join(ROOT, folder), join(root, folder), { recursive: true });
  }
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  const source = await readFile(join(root, file), 'utf8');
  if (source.split(before).length !== 2) throw new Error(`${file} does not have this once: ${before}`);
  await writeFile(join(root, file), source.replace(before, after));
  const codePath = join(root, 'workflows.js');
  await writeFile(codePath, await bundleWorkflows(root, { entry: 'pinned' }));
  return { codePath, remove: () => rm(root, { recursive: true }) };
}

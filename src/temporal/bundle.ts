import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/** Of all who send failures or receive them. */
export const FAILURE_CONVERTER = join(import.meta.dirname, '../../workflows/failure-converter.ts');

/**
 * The workflows' code as a worker loads it. Bundling takes seconds, so the result is kept in `cacheDir` under a hash of
 * everything that enters it.
 */
export async function workflowBundle({
  root,
  cacheDir,
}: {
  root: string;
  cacheDir: string;
}): Promise<{ codePath: string }> {
  const hash = await hashOf(
    [join(root, 'workflows'), join(root, 'src/domain')],
    join(root, 'package-lock.json'),
  );
  const codePath = join(cacheDir, `workflows-${hash.slice(0, 16)}.js`);
  if (await isThere(codePath)) return { codePath };
  const code = await bundleWorkflows(root);
  await mkdir(cacheDir, { recursive: true });
  const draft = `${codePath}.${process.pid}`;
  await writeFile(draft, code);
  await rename(draft, codePath);
  return { codePath };
}

/** The workflows' code in one file, with these interceptors of workflows in it. */
export async function bundleWorkflows(root: string, interceptorModules: string[] = []): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, 'workflows/index.ts'),
    failureConverterPath: FAILURE_CONVERTER,
    workflowInterceptorModules: interceptorModules,
    logger: new DefaultLogger('WARN'),
  });
  return code;
}

async function hashOf(folders: string[], ...files: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const name of (await readdir(folder, { recursive: true })).sort()) {
      if (name.endsWith('.ts')) files.push(join(folder, name));
    }
  }
  for (const file of files) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
}

async function isThere(path: string): Promise<boolean> {
  try {
    await readFile(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workflowHash } from './build-id.ts';

/** Of all who send failures or receive them. */
export const FAILURE_CONVERTER = join(import.meta.dirname, '../../workflows/failure-converter.ts');

const OWN_INTERCEPTORS = ['workflows/served-requests.ts', 'workflows/in-turn.ts'];

/** `pinned`: for workers that have a build. */
type Entry = 'index' | 'pinned';

/**
 * The workflows' code as a worker loads it. Bundling takes seconds, so the result is kept in `cacheDir` under a hash of
 * everything that enters it.
 */
export async function workflowBundle({
  root,
  cacheDir,
  entry = 'index',
}: {
  root: string;
  cacheDir: string;
  entry?: Entry;
}): Promise<{ codePath: string }> {
  const hash = await workflowHash(root);
  const codePath = join(cacheDir, `workflows-${entry}-${hash.slice(0, 16)}.js`);
  if (await isThere(codePath)) return { codePath };
  const code = await bundleWorkflows(root, { entry });
  await mkdir(cacheDir, { recursive: true });
  const draft = `${codePath}.${process.pid}`;
  await writeFile(draft, code);
  await rename(draft, codePath);
  return { codePath };
}

/** The workflows' code in one file, with these interceptors of workflows in it beside its own. */
export async function bundleWorkflows(
  root: string,
  { entry = 'index', interceptorModules = [] }: { entry?: Entry; interceptorModules?: string[] } = {},
): Promise<string> {
  // A sixth of the modules of an API, which makes no bundle.
  const { bundleWorkflowCode, DefaultLogger } = await import('@temporalio/worker');
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, `workflows/${entry}.ts`),
    failureConverterPath: FAILURE_CONVERTER,
    workflowInterceptorModules: [...OWN_INTERCEPTORS.map((file) => join(root, file)), ...interceptorModules],
    logger: new DefaultLogger('WARN'),
  });
  return code;
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

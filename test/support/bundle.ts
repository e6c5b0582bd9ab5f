import { resolve } from 'node:path';
import { workflowBundle } from '../../src/temporal/bundle.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The workflows' code, bundled once for each state of it; beside other tools' caches, which `npm ci` empties. */
export function testBundle(): Promise<{ codePath: string }> {
  return workflowBundle({ root: ROOT, cacheDir: resolve(ROOT, 'node_modules/.cache/viva') });
}

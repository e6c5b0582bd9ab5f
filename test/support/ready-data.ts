import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { withoutDrafts } from '../../src/bank/draft.ts';
import { fingerprint, readTree } from '../../src/bank/files.ts';
import { writeVersion } from '../../src/bank/version-folder.ts';
import { testBundle } from './bundle.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/viva');

/**
 * Makes once what each start of Viva makes in an empty data folder, and it is most of what such a start costs: the bundle of the
 * workflows, and the task bank's 3,000 files. By path in a data folder; for all tests and their processes, in the environment.
 */
export async function prepareReadyData(): Promise<void> {
  const tasks = join(ROOT, 'tasks');
  const tree = withoutDrafts(
    readTree(tasks, ({ message }) => {
      throw new Error(`${tasks} ${message}`);
    }),
  );
  const version = fingerprint(tree);
  await writeVersion(join(CACHE, 'banks'), version, tree);
  const { codePath } = await testBundle();
  process.env.VIVA_TEST_READY_DATA = JSON.stringify({
    bank: { [`banks/${version}`]: join(CACHE, 'banks', version) },
    bundle: { [`cache/${basename(codePath)}`]: codePath },
  });
  // Node's own, of what it compiles and strips of types: half of what a process needs to load Viva.
  process.env.NODE_COMPILE_CACHE ??= join(CACHE, 'compiled');
}

/**
 * Puts into a data folder, as links, what an earlier start would have left there. Not for a test of a first start, nor for one
 * that changes what it finds in `banks`. `hasBank` false: the start is on another bank.
 */
export function readyData(dataDir: string, { hasBank = true }: { hasBank?: boolean } = {}): void {
  const { bank, bundle } = JSON.parse(process.env.VIVA_TEST_READY_DATA ?? '{}') as ReadyData;
  for (const [path, made] of Object.entries({ ...(hasBank && bank), ...bundle })) {
    const place = join(dataDir, path);
    if (existsSync(place)) continue;
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(made, place);
  }
}

/** Empty where nothing was prepared. */
interface ReadyData {
  bank?: Record<string, string>;
  bundle?: Record<string, string>;
}

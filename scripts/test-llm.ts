import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** `npm run test:llm`: the interviewer against a real, small model, which is downloaded when it is not there yet. */
export async function main(args: string[]): Promise<void> {
  const jest = join(ROOT, 'node_modules/.bin/jest');
  const config = join(ROOT, 'test/llm/real/jest.config.js');
  const { status } = spawnSync(
    process.execPath,
    ['--experimental-vm-modules', jest, '--config', config, ...args],
    { cwd: ROOT, stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
}

if (import.meta.main) await main(process.argv.slice(2));

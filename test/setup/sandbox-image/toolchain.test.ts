import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findToolchain } from '../../../src/setup/sandbox-image/toolchain.ts';

describe('the toolchain', () => {
  it('is of packages that are there without those for development', async () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { versions } = await findToolchain('x86_64');
    expect(dependencies).toMatchObject({
      node: versions.node,
      typescript: versions.typescript,
      '@types/node': versions.types,
    });
  });

  it('is laid out for the image', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'viva-toolchain-'));
    const { copyTo } = await findToolchain(process.arch);
    await copyTo(folder);
    for (const file of ['node/bin/node', 'typescript/tsc', 'types/node/index.d.ts'])
      expect(existsSync(join(folder, file))).toBe(true);
    rmSync(folder, { recursive: true });
  });
});

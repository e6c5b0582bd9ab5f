import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheDir } from '../../../src/host/cache.ts';
import { ensureImage, layContext } from '../../../src/setup/sandbox-image/image.ts';
import { findToolchain } from '../../../src/setup/sandbox-image/toolchain.ts';
import { docker, SETUP_TIMEOUT_MS, sandboxImage } from '../../support/sandbox/sandbox.ts';

const cache = cacheDir('data');

describe('the sandbox image', () => {
  it(
    'is built once, whoever starts at the same time, and not again',
    async () => {
      const lines: string[] = [];
      const report = (line: string) => void lines.push(line);
      const images = await Promise.all([
        ensureImage(docker, { cache, report }),
        ensureImage(docker, { cache, report }),
      ]);
      expect(new Set(images).size).toBe(1);
      expect(lines.filter((line) => line.startsWith('Built')).length).toBeLessThanOrEqual(1);
      lines.length = 0;
      await ensureImage(docker, { cache, report });
      expect(lines).toEqual([]);
    },
    SETUP_TIMEOUT_MS,
  );

  it('is named after what it is made of', async () => {
    expect(await sandboxImage()).toMatch(/^viva-sandbox:[0-9a-f]{16}$/);
  });

  it('is made of what every user may read, when the files of this process are private too', async () => {
    const context = await mkdtemp(join(tmpdir(), 'viva-image-test-'));
    const umask = process.umask(0o077);
    try {
      await layContext(context, await findToolchain(process.arch));
      const paths = await readdir(context, { recursive: true });
      expect(paths).toEqual(expect.arrayContaining(['toolchain/node/bin/node', 'python/sitecustomize.py']));
      for (const name of paths) {
        const { mode } = await stat(join(context, name));
        expect(`${name} ${(mode & 0o777).toString(8)}`).toMatch(/ (755|644)$/);
      }
      expect((await stat(join(context, 'toolchain/node/bin/node'))).mode & 0o001).toBe(1);
    } finally {
      process.umask(umask);
      await rm(context, { recursive: true });
    }
  });

  it('is reported as unavailable when there is no engine', async () => {
    const { default: Docker } = await import('dockerode');
    const nowhere = new Docker({ socketPath: '/nowhere/docker.sock' });
    await expect(ensureImage(nowhere, { cache, report: () => {} })).rejects.toMatchObject({
      name: 'SandboxUnavailable',
    });
  });
});

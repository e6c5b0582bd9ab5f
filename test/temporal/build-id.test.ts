import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildIdOf } from '../../src/temporal/build-id.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('the id of a build', () => {
  let copy: string;
  beforeEach(async () => {
    copy = await mkdtemp(join(tmpdir(), 'viva-build-id-'));
    for (const part of ['workflows', 'src/domain', 'package.json', 'package-lock.json']) {
      await cp(join(ROOT, part), join(copy, part), { recursive: true });
    }
  });
  afterEach(() => rm(copy, { recursive: true }));

  it('names the release, and is the same wherever the build lies', async () => {
    expect(await buildIdOf(ROOT)).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/);
    expect(await buildIdOf(copy)).toBe(await buildIdOf(ROOT));
  });

  it('is another one where the workflows are, and not where all else is', async () => {
    await mkdir(join(copy, 'activities'));
    await writeFile(join(copy, 'activities/other.ts'), 'export {};\n');
    expect(await buildIdOf(copy)).toBe(await buildIdOf(ROOT));
    await writeFile(join(copy, 'workflows/other.ts'), 'export {};\n');
    expect(await buildIdOf(copy)).not.toBe(await buildIdOf(ROOT));
  });
});

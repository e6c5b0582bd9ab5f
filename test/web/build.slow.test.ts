import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Progress } from '../../src/host/progress.ts';
import { buildWeb } from '../../src/web/build.ts';
import { loadWeb } from '../../src/web/files.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('a build of the client', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'viva-web-'));
    cpSync(join(ROOT, 'package-lock.json'), join(root, 'package-lock.json'));
    const isSource = (path: string) => !path.startsWith(join(ROOT, 'web/dist'));
    for (const folder of ['web', 'src/domain'])
      cpSync(join(ROOT, folder), join(root, folder), { recursive: true, filter: isSource });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** The steps that a build of it takes. */
  async function steps(): Promise<string[]> {
    const titles: string[] = [];
    const progress: Progress = {
      step(title, work) {
        titles.push(title);
        return work(() => undefined);
      },
      note: () => undefined,
    };
    await buildWeb({ root, progress });
    return titles;
  }

  it('is made once, and again where a source has changed', async () => {
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    expect(await steps()).toEqual(['Build the client']);
    const { pages, files } = await loadWeb(join(root, 'web/dist'));
    expect(pages.home.en).toContain('{{nonce}}');
    expect([...files.keys()].filter((name) => name.endsWith('.js')).length).toBeGreaterThan(3);
    expect(await steps()).toEqual([]);
    appendFileSync(join(root, 'web/main.tsx'), '\nconsole.log("one more line");\n');
    expect(await steps()).toEqual(['Build the client']);
  });

  it('says what to do where its packages are not there', async () => {
    await expect(steps()).rejects.toThrow('are not installed: npm ci');
  });
});

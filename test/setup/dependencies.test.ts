import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const { areInstalled, nodeBinary } = await import(
  join(import.meta.dirname, '../../scripts/support/dependencies.mjs')
);

describe('the look at installed packages', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'viva-packages-'));
    mkdirSync(dirname(nodeBinary(root)), { recursive: true });
    writeFileSync(nodeBinary(root), '');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const packages = {
    '': { name: 'viva' },
    'node_modules/koa': { version: '3.0.0' },
    'node_modules/only-on-windows': { version: '1.0.0', optional: true },
  };

  function write(file: string, packages: object): void {
    writeFileSync(join(root, file), JSON.stringify({ packages }));
  }

  it('is content when all that is not optional is there', () => {
    write('package-lock.json', packages);
    write('node_modules/.package-lock.json', { 'node_modules/koa': { version: '3.0.0' } });
    expect(areInstalled(root)).toBe(true);
  });

  it.each([
    ['a missing package', {}],
    ['another version', { 'node_modules/koa': { version: '2.0.0' } }],
    [
      'a package too many',
      { 'node_modules/koa': { version: '3.0.0' }, 'node_modules/left': { version: '1.0.0' } },
    ],
  ])('sees %s', (_what, noted) => {
    write('package-lock.json', packages);
    write('node_modules/.package-lock.json', noted);
    expect(areInstalled(root)).toBe(false);
  });

  it('sees that an installation did not come to its end', () => {
    write('package-lock.json', packages);
    expect(areInstalled(root)).toBe(false);
  });

  it('sees that the install script that brings Node 24 did not run', () => {
    write('package-lock.json', packages);
    write('node_modules/.package-lock.json', { 'node_modules/koa': { version: '3.0.0' } });
    rmSync(nodeBinary(root));
    expect(areInstalled(root)).toBe(false);
  });
});

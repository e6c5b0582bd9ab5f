import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { check } from '../support/web/check.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('the licences of what a browser gets', () => {
  it('are those of the modules in the bundle (npm run web:licences)', async () => {
    expect((await check('web-licences.ts')).stderr).toBe('');
  });

  it('are each written out, or named at least', () => {
    const [, ...packages] = readFileSync(resolve(ROOT, 'web/licences.txt'), 'utf8').split(/^={80}\n/m);
    const names = packages.map((text) => text.split(' ')[0]);
    expect(names).toEqual(expect.arrayContaining(['react', 'react-dom', '@tanstack/query-core']));
    for (const text of packages) expect(text).toMatch(/^\S+ \d+\.\d+\.\d+\S*: [A-Z0-9][\w.-]+\n/);
  });
});

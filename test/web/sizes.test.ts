import { resolve } from 'node:path';
import { sizesOf } from '../../scripts/web-sizes.ts';
import { silentProgress } from '../../src/host/progress.ts';
import { buildWeb } from '../../src/web/build.ts';

const BUDGET = 200 * 1_024;

describe('the client', () => {
  it('loads no more than its budget before it shows something', async () => {
    const folder = await buildWeb({ root: resolve(import.meta.dirname, '../..'), progress: silentProgress });
    const { pages } = sizesOf(folder);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter(({ gzip }) => gzip > BUDGET)).toEqual([]);
    expect(pages.filter(({ br, gzip }) => !(br > 1_024 && br < gzip))).toEqual([]);
  });
});

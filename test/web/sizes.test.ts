import { resolve } from 'node:path';
import { sizesOf } from '../../scripts/web-sizes.ts';
import { silentProgress } from '../../src/host/progress.ts';
import { buildWeb } from '../../src/web/build.ts';
import { PAGES } from '../../src/web/pages.ts';

/** Bytes of a first visit, compressed as every browser takes it, also over plain HTTP. */
const BUDGET = 200_000;

describe('the client', () => {
  it('loads no more than its budget before it shows something', async () => {
    const folder = await buildWeb({ root: resolve(import.meta.dirname, '../..'), progress: silentProgress });
    const { pages } = sizesOf(folder);
    expect(pages.map(({ name }) => name)).toEqual(Object.keys(PAGES));
    expect(pages.filter(({ gzip, br }) => gzip > BUDGET || br > gzip)).toEqual([]);
  });
});

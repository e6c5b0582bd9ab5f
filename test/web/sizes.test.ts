import { resolve } from 'node:path';
import { sizesOf } from '../../scripts/web-sizes.ts';
import { silentProgress } from '../../src/host/progress.ts';
import { buildWeb } from '../../src/web/build.ts';

/** Bytes of a first visit, as every browser that the client is built for takes them. */
const BUDGET = 200_000;

describe('the client', () => {
  it('loads no more than its budget before it shows something', async () => {
    const folder = await buildWeb({ root: resolve(import.meta.dirname, '../..'), progress: silentProgress });
    const { pages } = sizesOf(folder);
    expect(pages.map(({ name }) => name)).toEqual(['/', '/room/new', '/room/…', '/console']);
    expect(pages.filter(({ br }) => br > BUDGET)).toEqual([]);
  });
});

import { resolve } from 'node:path';
import { LONGEST } from './support/longest.ts';
import LongestFirst from './support/sequencer.mjs';

describe('a part of the test files', () => {
  const root = resolve(import.meta.dirname, '..');
  const paths = [...LONGEST, 'test/b.test.ts', 'test/a.test.ts'].map((file) => resolve(root, file));

  /** The paths of each part, as jest asks for them. */
  function parts(count: number): string[][] {
    const sequencer = new LongestFirst({});
    return Array.from({ length: count }, (_, index) =>
      sequencer
        .shard(
          paths.map((path) => ({ path })),
          { shardIndex: index + 1, shardCount: count },
        )
        .map(({ path }) => path),
    );
  }

  it('has each file in one of them', () => {
    expect(parts(3).flat().toSorted()).toEqual(paths.toSorted());
  });

  it('has as many of the longest as the others, to one', () => {
    const longest = new Set(LONGEST.map((file) => resolve(root, file)));
    const counts = parts(3).map((part) => part.filter((path) => longest.has(path)).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });
});

import fc from 'fast-check';
import { winnow } from '../../../../src/domain/integrity/similarity/winnow.ts';

const hashes = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 80, size: 'max' });
const window = fc.integer({ min: 1, max: 9 });
const long = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 9, maxLength: 20 });

describe('winnowing', () => {
  // Figure 2 of the paper: the hashes of "adorunrunrunadorunrun", in windows of four.
  it('keeps what the paper keeps', () => {
    const list = [77, 74, 42, 17, 98, 50, 17, 98, 8, 88, 67, 39, 77, 74, 42, 17, 98];
    expect(winnow(list, 4).map((at) => list[at])).toEqual([17, 17, 8, 39, 17]);
  });

  it('keeps the last of several that are least, and stays with it', () => {
    expect(winnow([5, 5, 5, 9, 9], 3)).toEqual([2]);
    expect(winnow([1, 1, 1, 1, 1, 1], 3)).toEqual([2, 5]);
  });

  it('keeps the least of what is less than a window', () => {
    expect(winnow([9, 3, 7], 5)).toEqual([1]);
    expect(winnow([], 5)).toEqual([]);
  });

  it('keeps the least of every window', () => {
    fc.assert(
      fc.property(hashes, window, (list, width) => {
        const kept = winnow(list, width);
        const windows = list.slice(width - 1).map((_, from) => ({ from, until: from + width }));
        const missed = windows.filter(({ from, until }) => {
          const least = Math.min(...list.slice(from, until));
          return !kept.some((at) => at >= from && at < until && list[at] === least);
        });
        expect(missed).toEqual([]);
      }),
    );
  });

  it('finds whatever two texts share over a whole window', () => {
    fc.assert(
      fc.property(hashes, hashes, hashes, long, window, (before, after, other, shared, width) => {
        const [one, two] = [
          [...before, ...shared, ...after],
          [...other, ...shared, ...before],
        ];
        const values = new Set(winnow(one, width).map((at) => one[at]));
        expect(winnow(two, width).some((at) => values.has(two[at]))).toBe(true);
      }),
    );
  });

  it('keeps each place once, in order', () => {
    fc.assert(
      fc.property(hashes, window, (list, width) => {
        const kept = winnow(list, width);
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
      }),
    );
  });
});

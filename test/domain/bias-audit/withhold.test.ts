import fc from 'fast-check';
import { shownCells } from '../../../src/domain/bias-audit/withhold.ts';

const LEAST = 10;

function wantedOf(sizes: readonly (readonly number[])[]) {
  const isEnough = (size: number) => size >= LEAST;
  const columns = (sizes[0] ?? []).map((_, column) => sum(sizes.map((line) => line[column] ?? 0)));
  return {
    least: LEAST,
    rows: sizes.map((line) => isEnough(sum(line))),
    columns: columns.map(isEnough),
    cells: sizes.map((line) => line.map(isEnough)),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const shownOf = (sizes: number[][]) => shownCells(sizes, wantedOf(sizes));

describe('what is shown of a table', () => {
  it('is all of it where nothing is small', () => {
    const sizes = [
      [10, 20],
      [30, 40],
    ];
    const all = [true, true];
    expect(shownOf(sizes)).toEqual({ rows: all, columns: all, cells: [all, all] });
  });

  it('is not the sum from which one small group could be worked out', () => {
    const sizes = [[3], [12], [50]];
    expect(shownOf(sizes).rows).toEqual([false, false, true]);
  });

  it('is every group beside those that are empty', () => {
    expect(shownOf([[0], [12], [50]]).rows).toEqual([false, true, true]);
  });

  it('has no single small cell in a row or column whose sums are shown', () => {
    const sizes = [
      [4, 40, 40],
      [40, 40, 40],
      [40, 40, 41],
    ];
    const { cells } = shownOf(sizes);
    expect(cells.map((line) => line.filter((isShown) => !isShown).length)).not.toContain(1);
    const columns = [0, 1, 2].map((column) => cells.filter((line) => !line[column]).length);
    expect(columns).not.toContain(1);
    expect(cells.flat()).toContain(true);
  });

  it('never is less than the least, and never leaves a withheld rest of a few', () => {
    const table = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 8 }))
      .chain(([height, width]) =>
        fc.array(fc.array(fc.nat(60), { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(table, (sizes) => {
        const shown = shownOf(sizes);
        for (const [row, line] of shown.cells.entries()) {
          for (const [column, isShown] of line.entries()) {
            const size = sizes[row]?.[column] ?? 0;
            if (isShown) expect(size >= LEAST && shown.rows[row] && shown.columns[column]).toBe(true);
          }
          const rest = sum(line.map((isShown, column) => (isShown ? 0 : (sizes[row]?.[column] ?? 0))));
          if (shown.rows[row]) expect(rest === 0 || rest >= LEAST).toBe(true);
        }
        const rest = sum(sizes.map((line, row) => (shown.rows[row] ? 0 : sum(line))));
        const total = sum(sizes.map(sum));
        if (total >= LEAST) expect(rest === 0 || rest >= LEAST).toBe(true);
      }),
    );
  });
});

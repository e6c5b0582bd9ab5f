/** Which cells of a table, and which sums of its rows and columns, are shown. */
export interface Shown {
  rows: boolean[];
  columns: boolean[];
  cells: boolean[][];
}

/**
 * What is left of `wanted` so that nobody can work out what is withheld by taking what is shown from the sums: what is withheld of a
 * line amounts to `least` persons or to none, and no withheld cell is the only unknown that some sum depends on. `sizes` is of the
 * cells, and of all of them the sum is known.
 */
export function shownCells(
  sizes: readonly (readonly number[])[],
  { least, ...wanted }: Shown & { least: number },
): Shown {
  const height = sizes.length;
  const width = sizes[0]?.length ?? 0;
  const at = (row: number, column: number) => sizes[row]?.[column] ?? 0;
  const rowSizes = range(height).map((row) => sum(range(width).map((column) => at(row, column))));
  const columnSizes = range(width).map((column) => sum(range(height).map((row) => at(row, column))));
  const rows = protectedLine(rowSizes, wanted.rows, least);
  const columns = protectedLine(columnSizes, wanted.columns, least);
  // A sum that is withheld is not to be had from its parts either.
  let cells = range(height).map((row) =>
    range(width).map((column) => Boolean(wanted.cells[row]?.[column] && rows[row] && columns[column])),
  );
  for (;;) {
    const byRow = cells.map((line, row) => protectedLine(sizes[row] ?? [], line, least));
    const byColumn = transposed(byRow).map((line, column) =>
      protectedLine(
        range(height).map((row) => at(row, column)),
        line,
        least,
      ),
    );
    const next = withoutBridges(transposed(byColumn), sizes, wanted.cells);
    if (sameCells(next, cells)) return { rows, columns, cells };
    cells = next;
  }
}

/** Withholds the smallest of what is shown as long as what is withheld is fewer persons than `least`, and somebody. */
function protectedLine(sizes: readonly number[], wanted: readonly boolean[], least: number): boolean[] {
  const shown = [...wanted];
  for (;;) {
    const withheld = sum(sizes.filter((_, index) => !shown[index]));
    if (withheld === 0 || withheld >= least) return shown;
    const smallest = smallestShown(sizes, shown);
    if (smallest === null) return shown;
    shown[smallest] = false;
  }
}

/**
 * The sums are equations over the withheld cells: rows and columns are the ends, cells the ways between them. A cell whose way is the
 * only one between its ends has one solution, which must not be that of a cell that nobody wanted shown: then another one is withheld
 * that leads from one end to the other. Empty cells are taken for known.
 */
function withoutBridges(
  cells: readonly boolean[][],
  sizes: readonly (readonly number[])[],
  wanted: readonly (readonly boolean[])[],
): boolean[][] {
  const next = cells.map((line) => [...line]);
  for (const [row, line] of next.entries()) {
    for (const column of line.keys()) {
      if (wanted[row]?.[column] || !sizes[row]?.[column]) continue;
      const isWay = (one: number, other: number) =>
        !next[one]?.[other] && Boolean(sizes[one]?.[other]) && !(one === row && other === column);
      const ofRow = reachOf({ rows: [row], columns: [] }, sizes, isWay);
      if (ofRow.columns.has(column)) continue;
      const ofColumn = reachOf({ rows: [], columns: [column] }, sizes, isWay);
      const ways = next.flatMap((others, one) =>
        others.flatMap((isShown, other) => {
          const leads =
            (ofRow.rows.has(one) && ofColumn.columns.has(other)) ||
            (ofColumn.rows.has(one) && ofRow.columns.has(other));
          return isShown && leads ? [{ one, other, size: sizes[one]?.[other] ?? 0 }] : [];
        }),
      );
      const [way] = ways.toSorted((a, b) => a.size - b.size);
      const alone = way ? null : smallestShown(sizes[row] ?? [], line);
      if (way) (next[way.one] ?? [])[way.other] = false;
      else if (alone !== null) line[alone] = false;
    }
  }
  return next;
}

/** Rows and columns that hang together with these by ways. */
function reachOf(
  { rows, columns }: { rows: number[]; columns: number[] },
  sizes: readonly (readonly number[])[],
  isWay: (row: number, column: number) => boolean,
): { rows: Set<number>; columns: Set<number> } {
  const seen = { rows: new Set(rows), columns: new Set(columns) };
  for (let before = -1; before !== seen.rows.size + seen.columns.size; ) {
    before = seen.rows.size + seen.columns.size;
    for (const [row, line] of sizes.entries()) {
      for (const column of line.keys()) {
        if (!isWay(row, column) || !(seen.rows.has(row) || seen.columns.has(column))) continue;
        seen.rows.add(row);
        seen.columns.add(column);
      }
    }
  }
  return seen;
}

function smallestShown(sizes: readonly number[], shown: readonly boolean[]): number | null {
  const candidates = [...shown.keys()].filter((index) => shown[index]);
  return candidates.toSorted((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0))[0] ?? null;
}

function transposed(cells: readonly (readonly boolean[])[]): boolean[][] {
  return range(cells[0]?.length ?? 0).map((column) => cells.map((line) => Boolean(line[column])));
}

function sameCells(one: readonly boolean[][], other: readonly boolean[][]): boolean {
  return one.every((line, row) => line.every((isShown, column) => isShown === other[row]?.[column]));
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

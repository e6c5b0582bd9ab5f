import type { ReactNode } from 'react';
import './table.css';

export interface Column<Row> {
  id: string;
  heading: ReactNode;
  /** Stands before the cell where rows are stacked and nothing else says what it is. */
  name?: string;
  /** Digits stand below each other, at the right. */
  isNumber?: boolean;
  /** Which way the rows are sorted by it, where they are. */
  order?: 'ascending' | 'descending' | undefined;
  cell: (row: Row) => ReactNode;
}

/** Rows with a heading in the first column; scrolls by itself where the window is narrow. */
export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
  isStacked = false,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** In a narrow window a row is a block with a line for each cell. */
  isStacked?: boolean;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keys too
    <section className={isStacked ? 'table table-stacked' : 'table'} tabIndex={0} aria-label={caption}>
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={classOf(column)} aria-sort={column.order}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row" className={classOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={classOf(column)} data-name={column.name}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function classOf({ isNumber = false }: { isNumber?: boolean }): string | undefined {
  return isNumber ? 'number' : undefined;
}

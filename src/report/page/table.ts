import { html, type Markup } from '../../html/html.ts';

export interface Column {
  name: string;
  isNumber?: boolean;
}

export type Cell = string | number | Markup;

/**
 * A table whose rows have a cell for each column, the first of them their head. On a narrow screen each row becomes a
 * block in which every cell says its column.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  { className = '' }: { className?: string } = {},
): Markup {
  const classOf = (column: Column | undefined) => (column?.isNumber ? 'number' : 'text');
  return html`
    <table class="${`stacks ${className}`.trim()}">
      <thead><tr>${columns.map((column) => html`<th scope="col" class="${classOf(column)}">${column.name}</th>`)}</tr></thead>
      <tbody>${rows.map(
        ([head = '', ...cells]) => html`
        <tr><th scope="row" class="${classOf(columns[0])}">${head}</th>${cells.map((cell, index) => {
          const column = columns[index + 1];
          return html`<td class="${classOf(column)}" data-column="${column?.name ?? ''}">${cell}</td>`;
        })}</tr>`,
      )}</tbody>
    </table>`;
}

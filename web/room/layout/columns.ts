/** The parts of a room, in the order in which they are read. */
export const PANES = ['task', 'editor', 'results', 'chat'] as const;
export type PaneId = (typeof PANES)[number];

/** From left to right; the panes of each from top to bottom. */
export type Columns = readonly (readonly PaneId[])[];
export type Direction = 'left' | 'right' | 'up' | 'down';

export const FIRST_COLUMNS: Columns = [['task'], ['editor', 'results'], ['chat']];

/** Name of a column, or of all of them: another arrangement has another one. */
export function columnKey(column: readonly PaneId[]): string {
  return column.join('+');
}
export function columnsKey(columns: Columns): string {
  return columns.map(columnKey).join('|');
}

/**
 * The panes with one of them moved. Up and down change places in a column. To a side, a pane first leaves its neighbours for
 * a column of its own, then joins the next one at its foot. Where there is nowhere to go the same columns come back.
 */
export function moved(columns: Columns, pane: PaneId, direction: Direction): Columns {
  const place = columns.findIndex((column) => column.includes(pane));
  const column = columns[place];
  if (column === undefined) return columns;
  if (direction === 'up' || direction === 'down') {
    const swapped = movedInside(column, pane, direction === 'up' ? -1 : 1);
    return swapped === column ? columns : columns.with(place, swapped);
  }
  const step = direction === 'left' ? -1 : 1;
  if (column.length > 1) return alone(columns, place, pane, step);
  const neighbour = columns[place + step];
  if (neighbour === undefined) return columns;
  return columns.with(place + step, [...neighbour, pane]).toSpliced(place, 1);
}

function movedInside(column: readonly PaneId[], pane: PaneId, step: number): readonly PaneId[] {
  const from = column.indexOf(pane);
  const other = column[from + step];
  return other === undefined ? column : column.with(from, other).with(from + step, pane);
}

function alone(columns: Columns, place: number, pane: PaneId, step: number): Columns {
  const rest = (columns[place] ?? []).filter((other) => other !== pane);
  return columns.toSpliced(place, 1, ...(step < 0 ? [[pane], rest] : [rest, [pane]]));
}

/** Columns that a browser has stored, where each pane stands in them once; else the first ones. */
export function soundColumns(stored: unknown): Columns {
  if (!Array.isArray(stored) || !stored.every((column) => Array.isArray(column) && column.length > 0)) {
    return FIRST_COLUMNS;
  }
  const panes: unknown[] = stored.flat();
  const isWhole = panes.length === PANES.length && PANES.every((pane) => panes.includes(pane));
  return isWhole ? stored : FIRST_COLUMNS;
}

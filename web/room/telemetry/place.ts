import { PANES, type PaneId } from '../layout/columns.ts';

/** Where in a room something happens. */
export type Place = PaneId | 'page';

/** The pane around an element, by its `data-pane`. */
export function placeOf(target: EventTarget | null): Place {
  const pane = target instanceof Element ? target.closest<HTMLElement>('[data-pane]')?.dataset.pane : null;
  return PANES.find((name) => name === pane) ?? 'page';
}

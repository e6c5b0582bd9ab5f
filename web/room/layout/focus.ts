import { PANES, type PaneId } from './columns.ts';

const elementOf = (pane: PaneId) => document.querySelector<HTMLElement>(`[data-pane="${pane}"]`);

/** Gives a pane the focus, without deciding what of it. */
export function focusPane(pane: PaneId): void {
  elementOf(pane)?.focus();
}

/** The pane that has the focus; null when none has. */
export function focusedPane(): PaneId | null {
  return PANES.find((pane) => elementOf(pane)?.contains(document.activeElement)) ?? null;
}

/** Goes round the panes that are shown, in the order in which they stand. */
export function focusNext(step: 1 | -1): void {
  const shown = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  if (shown.length === 0) return;
  const place = shown.findIndex((element) => element.contains(document.activeElement));
  const next = place < 0 ? (step > 0 ? 0 : -1) : (place + step + shown.length) % shown.length;
  shown.at(next)?.focus();
}

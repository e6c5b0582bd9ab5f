import { createContext, use, useEffect } from 'react';
import type { Direction, PaneId } from './columns.ts';

/** What can be done with a pane where it stands now. */
export interface PaneControls {
  isCollapsed: boolean;
  /** Where it can go from here. */
  directions: readonly Direction[];
  move(direction: Direction): void;
  /** Collapses or restores it. */
  toggle(): void;
}

/** The controls of the panes that stand in columns, for keys and for whatever wants a pane to be seen. */
export type PaneRegistry = Map<PaneId, PaneControls>;

export const RegistryContext = createContext<PaneRegistry>(new Map());

/** Makes the controls of these panes known while the view that has them is there. */
export function useRegistration(panes: readonly PaneId[], controls: PaneControls): void {
  const registry = use(RegistryContext);
  useEffect(() => {
    for (const pane of panes) registry.set(pane, controls);
    return () => {
      for (const pane of panes) if (registry.get(pane) === controls) registry.delete(pane);
    };
  });
}

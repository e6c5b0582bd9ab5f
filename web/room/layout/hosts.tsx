import { type ReactNode, useCallback, useState } from 'react';
import { createPortal } from 'react-dom';
import { PANES, type PaneId } from './columns.ts';

/** An element for each pane. It outlives the places where it is shown, and with it the pane's focus, scroll and text. */
export type Hosts = Readonly<Record<PaneId, HTMLElement>>;

export function useHosts(): Hosts {
  const [hosts] = useState<Hosts>(() => ({ task: host(), editor: host(), results: host(), chat: host() }));
  return hosts;
}

function host(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'pane-host';
  return element;
}

/** Draws each pane once, into its element. */
export function Contents({ hosts, contentOf }: { hosts: Hosts; contentOf: (pane: PaneId) => ReactNode }) {
  return PANES.map((pane) => createPortal(contentOf(pane), hosts[pane], pane));
}

/** Where a pane is shown now. */
export function Slot({ host: element }: { host: HTMLElement }) {
  const attach = useCallback((place: HTMLElement | null) => place?.append(element), [element]);
  return <div className="pane-slot" ref={attach} />;
}

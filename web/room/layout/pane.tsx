import { Menu } from '../../design/menu.tsx';
import { useTexts } from '../../texts/provider.tsx';
import type { PaneId } from './columns.ts';
import { Slot } from './hosts.tsx';
import { type PaneControls, useRegistration } from './registry.ts';
import './pane.css';

/** A pane with its name and what can be done with it. */
export function Pane({ pane, host, controls }: { pane: PaneId; host: HTMLElement; controls: PaneControls }) {
  const { panes: texts } = useTexts('room');
  const name = texts.names[pane];
  const { isCollapsed, directions } = controls;
  useRegistration([pane], controls);
  const entries = [
    { id: 'toggle', label: isCollapsed ? texts.restore : texts.collapse, onChoose: controls.toggle },
    ...directions.map((direction) => ({
      id: direction,
      label: texts.directions[direction],
      onChoose: () => controls.move(direction),
    })),
  ];
  return (
    <div className="pane" data-pane={pane} data-collapsed={isCollapsed || undefined} tabIndex={-1}>
      <header className="pane-head">
        <h2>{name}</h2>
        <Menu icon="more" label={texts.menu(name)} entries={entries} />
      </header>
      <div className="pane-body" hidden={isCollapsed}>
        <Slot host={host} />
      </div>
    </div>
  );
}

import { Fragment, useState } from 'react';
import { Group, Panel, type PanelImperativeHandle, Separator, usePanelRef } from 'react-resizable-panels';
import { useTexts } from '../../texts/provider.tsx';
import { columnKey, type PaneId } from './columns.ts';
import type { Hosts } from './hosts.tsx';
import type { Moves } from './moves.ts';
import { Pane } from './pane.tsx';
import { Rail } from './rail.tsx';
import { saveSizes, sizesOf } from './sizes.ts';

/** Height of a pane's head and width of a collapsed column, in CSS pixels; as in pane.css. */
const COLLAPSED = 36;
const LEAST_WIDTH = 240;
const LEAST_HEIGHT = 140;
/** In per cent, where a browser has stored nothing. */
const WIDTHS: Partial<Record<string, number>> = { task: 27, 'editor+results': 45, chat: 28 };
const HEIGHTS: Partial<Record<PaneId, number>> = { editor: 60, results: 40 };

interface ColumnProps {
  column: readonly PaneId[];
  hosts: Hosts;
  moves: Moves;
}

/** Panes below each other, in a panel that can be made narrower down to a rail with their names. */
export function Column({ column, hosts, moves }: ColumnProps) {
  const [isCollapsed, setCollapsed] = useState(false);
  const panel = usePanelRef();
  const key = columnKey(column);
  const toggle = () => toggled(panel.current);
  return (
    <Panel
      id={key}
      panelRef={panel}
      className="column"
      defaultSize={`${WIDTHS[key] ?? 30}%`}
      minSize={LEAST_WIDTH}
      collapsible
      collapsedSize={COLLAPSED}
      onResize={({ inPixels }) => setCollapsed(inPixels <= COLLAPSED + 1)}
    >
      {isCollapsed ? (
        <Rail column={column} onRestore={toggle} />
      ) : (
        <Stack column={column} hosts={hosts} moves={moves} onToggle={toggle} />
      )}
    </Panel>
  );
}

function Stack({ column, hosts, moves, onToggle }: ColumnProps & { onToggle: () => void }) {
  const { panes: texts } = useTexts('room');
  const key = columnKey(column);
  const [only] = column;
  if (only !== undefined && column.length === 1) {
    return (
      <Pane
        pane={only}
        host={hosts[only]}
        controls={{ ...moves.of(only), isCollapsed: false, toggle: onToggle }}
      />
    );
  }
  return (
    <Group
      id={`rows ${key}`}
      orientation="vertical"
      defaultLayout={sizesOf(key)}
      onLayoutChanged={(layout, { requestedLayout }) => saveSizes(key, requestedLayout ?? layout)}
    >
      {column.map((pane, place) => (
        <Fragment key={pane}>
          {place > 0 && (
            <Separator
              className="divider"
              aria-label={texts.separator(texts.names[column[place - 1] ?? pane])}
            />
          )}
          <Row pane={pane} hosts={hosts} moves={moves} />
        </Fragment>
      ))}
    </Group>
  );
}

function Row({ pane, hosts, moves }: { pane: PaneId; hosts: Hosts; moves: Moves }) {
  const [isCollapsed, setCollapsed] = useState(false);
  const panel = usePanelRef();
  return (
    <Panel
      id={pane}
      panelRef={panel}
      defaultSize={`${HEIGHTS[pane] ?? 50}%`}
      minSize={LEAST_HEIGHT}
      collapsible
      collapsedSize={COLLAPSED}
      onResize={({ inPixels }) => setCollapsed(inPixels <= COLLAPSED + 1)}
    >
      <Pane
        pane={pane}
        host={hosts[pane]}
        controls={{ ...moves.of(pane), isCollapsed, toggle: () => toggled(panel.current) }}
      />
    </Panel>
  );
}

function toggled(panel: PanelImperativeHandle | null): void {
  if (panel?.isCollapsed()) panel.expand();
  else panel?.collapse();
}

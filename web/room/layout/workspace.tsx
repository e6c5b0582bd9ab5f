import { Fragment } from 'react';
import { Group, Separator } from 'react-resizable-panels';
import { useTexts } from '../../texts/provider.tsx';
import { useRoomSettings } from '../settings.ts';
import { Column } from './column.tsx';
import { columnKey, columnsKey, type PaneId, soundColumns } from './columns.ts';
import type { Hosts } from './hosts.tsx';
import { useMoves } from './moves.ts';
import { saveSizes, sizesOf } from './sizes.ts';
import './workspace.css';

/** The panes side by side, each as wide and high as a person wants it. */
export function Workspace({ hosts }: { hosts: Hosts }) {
  const { panes: texts } = useTexts('room');
  const columns = soundColumns(useRoomSettings().columns);
  const moves = useMoves(columns);
  const key = columnsKey(columns);

  return (
    <div className="workspace">
      <Group
        key={key}
        id={`columns ${key}`}
        orientation="horizontal"
        defaultLayout={sizesOf(key)}
        onLayoutChanged={(layout, { requestedLayout }) => saveSizes(key, requestedLayout ?? layout)}
      >
        {columns.map((column, place) => (
          <Fragment key={columnKey(column)}>
            {place > 0 && (
              <Separator
                className="divider"
                aria-label={texts.separator(namesOf(columns[place - 1] ?? column, texts.names))}
              />
            )}
            <Column column={column} hosts={hosts} moves={moves} />
          </Fragment>
        ))}
      </Group>
    </div>
  );
}

function namesOf(column: readonly PaneId[], names: Readonly<Record<PaneId, string>>): string {
  return column.map((pane) => names[pane]).join(', ');
}

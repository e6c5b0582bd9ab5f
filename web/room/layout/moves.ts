import { useMemo } from 'react';
import { announce } from '../../design/announce.ts';
import { useTexts } from '../../texts/provider.tsx';
import { roomSettings } from '../settings.ts';
import { type Columns, type Direction, moved, type PaneId } from './columns.ts';
import { focusPane } from './focus.ts';

const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down'];

/** What moves panes about. */
export interface Moves {
  of(pane: PaneId): { directions: readonly Direction[]; move(direction: Direction): void };
}

export function useMoves(columns: Columns): Moves {
  const { panes: texts } = useTexts('room');
  return useMemo(
    () => ({
      of: (pane) => ({
        directions: DIRECTIONS.filter((direction) => moved(columns, pane, direction) !== columns),
        move(direction) {
          const next = moved(columns, pane, direction);
          if (next === columns) return;
          roomSettings.change({ columns: next });
          announce(texts.moved(texts.names[pane]));
          // It is drawn anew in its new place.
          requestAnimationFrame(() => focusPane(pane));
        },
      }),
    }),
    [columns, texts],
  );
}

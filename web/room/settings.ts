import { useSyncExternalStore } from 'react';
import { createSettings } from '../session/settings.ts';
import { type Columns, FIRST_COLUMNS } from './layout/columns.ts';

/** How a person wants a room to be, in this browser. */
export interface RoomSettings {
  columns: Columns;
  /** Shares of panes in per cent, by group (see `columnsKey`) and pane. */
  sizes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** All parts below each other, for those who listen to the page. */
  isLinear: boolean;
  /** Whether the key `?` opens the list of keys. */
  hasListKey: boolean;
}

export const roomSettings = createSettings<RoomSettings>(
  'room',
  { columns: FIRST_COLUMNS, sizes: {}, isLinear: false, hasListKey: true },
  () => localStorage,
);

export function useRoomSettings(): RoomSettings {
  return useSyncExternalStore(roomSettings.subscribe, roomSettings.get);
}

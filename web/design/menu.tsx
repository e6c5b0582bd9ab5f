import { MenuButton, MenuItem, MenuProvider, Menu as Popup } from '@ariakit/react/menu';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './menu.css';

export interface MenuEntry {
  id: string;
  label: ReactNode;
  onChoose: () => void;
}

/** A button with a list of things to do. */
export function Menu({ label, entries }: { label: ReactNode; entries: readonly MenuEntry[] }) {
  return (
    <MenuProvider>
      <MenuButton className="button button-plain button-normal">
        {label}
        <Icon name="down" />
      </MenuButton>
      <Popup className="popup" gutter={4}>
        {entries.map((entry) => (
          <MenuItem key={entry.id} className="popup-item" onClick={entry.onChoose}>
            {entry.label}
          </MenuItem>
        ))}
      </Popup>
    </MenuProvider>
  );
}

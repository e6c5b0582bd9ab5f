import { MenuButton, MenuItem, MenuProvider, Menu as Popup } from '@ariakit/react/menu';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './menu.css';

export interface MenuEntry {
  id: string;
  label: ReactNode;
  onChoose: () => void;
}

type MenuLook = { label: ReactNode; icon?: undefined } | { label: string; icon: IconName };

/** A button with a list of things to do; with an icon in place of its label where there is one. */
export function Menu({ label, icon, entries }: MenuLook & { entries: readonly MenuEntry[] }) {
  return (
    <MenuProvider>
      {icon ? (
        <MenuButton className="button button-quiet button-small" aria-label={label} title={label}>
          <Icon name={icon} />
        </MenuButton>
      ) : (
        <MenuButton className="button button-plain button-normal">
          {label}
          <Icon name="down" />
        </MenuButton>
      )}
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

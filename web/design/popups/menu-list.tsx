import { MenuItem, Menu as Popup } from '@ariakit/react/menu';
import type { ReactNode } from 'react';
import './menu.css';

export interface MenuEntry {
  id: string;
  label: ReactNode;
  onChoose: () => void;
}

/** What opens at the button of a `Menu`. */
export default function MenuList({ entries }: { entries: readonly MenuEntry[] }) {
  return (
    <Popup className="popup" gutter={4}>
      {entries.map((entry) => (
        <MenuItem key={entry.id} className="popup-item" onClick={entry.onChoose}>
          {entry.label}
        </MenuItem>
      ))}
    </Popup>
  );
}

import { MenuItem, Menu as Popup } from '@ariakit/react/menu';
import type { MenuEntry } from '../menu.tsx';
import './menu.css';

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

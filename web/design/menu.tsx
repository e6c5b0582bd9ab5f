import { MenuButton, MenuProvider } from '@ariakit/react/menu';
import { type ReactNode, useState } from 'react';
import { useEver } from '../hooks/use-ever.ts';
import { laterView } from '../loading/later-view.ts';
import { Part } from '../loading/part.tsx';
import { Icon, type IconName } from './icon.tsx';
import type { MenuEntry } from './popups/menu-list.tsx';

type MenuLook = { label: ReactNode; icon?: undefined } | { label: string; icon: IconName };

const MenuList = laterView(() => import('./popups/menu-list.tsx'));

/** A button with a list of things to do; with an icon in place of its label where there is one. */
export function Menu({ label, icon, entries }: MenuLook & { entries: readonly MenuEntry[] }) {
  const [isOpen, setOpen] = useState(false);
  const isDrawn = useEver(isOpen);
  return (
    <MenuProvider open={isOpen} setOpen={setOpen}>
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
      <Part fallback={null}>{isDrawn && <MenuList entries={entries} />}</Part>
    </MenuProvider>
  );
}

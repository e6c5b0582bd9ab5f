import type { ReactNode } from 'react';
import { useEver } from '../hooks/use-ever.ts';
import { laterView } from '../loading/later-view.ts';
import { Part } from '../loading/part.tsx';

export interface DialogProps {
  title: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  /** As wide as the window allows: for texts beside each other. */
  isWide?: boolean;
  children: ReactNode;
}

const DialogWindow = laterView(() => import('./popups/dialog-window.tsx'));

/** A window over the page. Focus goes into it, stays, and comes back to where it was. */
export function Dialog(props: DialogProps) {
  if (!useEver(props.isOpen)) return null;
  return (
    <Part fallback={null}>
      <DialogWindow {...props} />
    </Part>
  );
}

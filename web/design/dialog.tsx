import { useEver } from '../hooks/use-ever.ts';
import { laterView } from '../loading/later-view.ts';
import { Part } from '../loading/part.tsx';
import type { DialogProps } from './popups/dialog-window.tsx';

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

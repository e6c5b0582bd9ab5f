import { type ReactNode, useState } from 'react';
import { Button, type ButtonProps } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';

/** A button, and the window that it opens. What stands in the window begins anew each time. */
export function DialogButton({
  label,
  about,
  title = label,
  kind = 'plain',
  size = 'normal',
  children,
}: {
  label: string;
  /** What it is done to, for those who hear a list of such buttons. */
  about?: string | undefined;
  title?: string;
  kind?: ButtonProps['kind'];
  size?: ButtonProps['size'];
  children: (close: () => void) => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button kind={kind} size={size} onClick={() => setOpen(true)}>
        {label}
        {about !== undefined && <span className="unseen">: {about}</span>}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close}>
        {isOpen && children(close)}
      </Dialog>
    </>
  );
}

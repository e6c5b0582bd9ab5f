import { DialogDismiss, DialogHeading, Dialog as Modal } from '@ariakit/react/dialog';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/provider.tsx';
import { Icon } from './icon.tsx';
import './dialog.css';

export interface DialogProps {
  title: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A window over the page. Focus goes into it, stays, and comes back to where it was. */
export function Dialog({ title, isOpen, onClose, children }: DialogProps) {
  const texts = useTexts('shared');
  return (
    <Modal open={isOpen} onClose={onClose} className="dialog" backdrop={<div className="dialog-backdrop" />}>
      <header className="dialog-head">
        <DialogHeading>{title}</DialogHeading>
        <DialogDismiss className="button button-quiet button-small" aria-label={texts.close}>
          <Icon name="close" />
        </DialogDismiss>
      </header>
      {children}
    </Modal>
  );
}

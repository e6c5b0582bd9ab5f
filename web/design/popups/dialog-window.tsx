import { DialogDismiss, DialogHeading, Dialog as Modal } from '@ariakit/react/dialog';
import type { ReactNode } from 'react';
import { useTexts } from '../../texts/provider.tsx';
import { Icon } from '../icon.tsx';
import './dialog.css';

export interface DialogProps {
  title: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  /** As wide as the window allows: for texts beside each other. */
  isWide?: boolean;
  children: ReactNode;
}

/** What a `Dialog` draws. */
export default function DialogWindow({ title, isOpen, onClose, isWide = false, children }: DialogProps) {
  const texts = useTexts('shared');
  return (
    <Modal
      open={isOpen}
      onClose={onClose}
      className={isWide ? 'dialog dialog-wide' : 'dialog'}
      backdrop={<div className="dialog-backdrop" />}
    >
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

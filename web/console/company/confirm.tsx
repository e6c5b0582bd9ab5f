import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormFault } from '../../account/form-fault.tsx';
import { Button, type ButtonProps } from '../../design/button.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { DialogButton } from './dialog-button.tsx';

interface ConfirmProps {
  label: string;
  /** What it is done to, for those who hear a list of such buttons. */
  about?: string | undefined;
  size?: ButtonProps['size'];
  kind?: 'danger' | 'plain';
  /** What it does, in a sentence or two. */
  lead: ReactNode;
  /** Rejects where it is refused; that is told in the window. */
  act: () => Promise<unknown>;
  onDone: () => void;
}

/** Something that is not taken back, or not easily: it is asked for once more. */
export function Confirm({ label, about, size, kind = 'danger', lead, act, onDone }: ConfirmProps) {
  return (
    <DialogButton label={label} about={about} kind={kind} size={size}>
      {(close) => (
        <Question
          {...{ label, kind, lead, act, close }}
          onDone={() => {
            close();
            onDone();
          }}
        />
      )}
    </DialogButton>
  );
}

function Question({
  label,
  kind,
  lead,
  act,
  onDone,
  close,
}: Pick<ConfirmProps, 'label' | 'kind' | 'lead' | 'act' | 'onDone'> & { close: () => void }) {
  const texts = useTexts('company');
  const acting = useMutation({ mutationFn: act, onSuccess: onDone });
  return (
    <div className="company-form">
      <FormFault fault={acting.error} />
      <div>{lead}</div>
      <p className="choices">
        <Button
          kind={kind === 'plain' ? 'main' : 'danger'}
          size="large"
          isBusy={acting.isPending}
          onClick={() => acting.mutate()}
        >
          {label}
        </Button>
        <Button size="large" onClick={close}>
          {texts.no}
        </Button>
      </p>
    </div>
  );
}

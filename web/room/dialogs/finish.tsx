import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import './dialogs.css';

/** Ends the interview, once that is meant. */
export function FinishDialog({
  session,
  isOpen,
  onClose,
}: {
  session: Session;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { finish: texts } = useTexts('room');
  const isBusy = usePart(session, ({ pending }) => pending.has('finish'));
  const end = async () => {
    await session.actions.finish();
    onClose();
  };
  return (
    <Dialog title={texts.title} isOpen={isOpen} onClose={onClose}>
      <p>{texts.lead}</p>
      <p className="dialog-choices">
        <Button onClick={onClose}>{texts.keep}</Button>
        <Button kind="danger" isBusy={isBusy} onClick={end}>
          {texts.end}
        </Button>
      </p>
    </Dialog>
  );
}

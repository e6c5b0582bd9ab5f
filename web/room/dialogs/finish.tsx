import { useSyncExternalStore } from 'react';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { composition } from '../chat/composition.ts';
import { isBlank } from '../chat/message.ts';
import { speakingOf } from '../chat/speaking.ts';
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
  const warning = useWarning(session);
  const end = async () => {
    // At once: the answer may take its time.
    speakingOf(session).end();
    await session.actions.finish();
    onClose();
  };
  return (
    <Dialog title={texts.title} isOpen={isOpen} onClose={onClose}>
      <p>{texts.lead}</p>
      {warning && <Banner tone="warn">{texts.warnings[warning]}</Banner>}
      <p className="dialog-choices">
        <Button onClick={onClose}>{texts.keep}</Button>
        <Button kind="danger" isBusy={isBusy} onClick={end}>
          {texts.end}
        </Button>
      </p>
    </Dialog>
  );
}

/** What would be lost with the end; null where all is sent. */
function useWarning(session: Session): 'recording' | 'unsent' | null {
  const speaking = speakingOf(session);
  const { message, answer } = useSyncExternalStore(speaking.subscribe, speaking.get);
  const { subscribe, get } = composition(session);
  const { text } = useSyncExternalStore(subscribe, get);
  if (message === 'recording' || answer === 'recording') return 'recording';
  const isUnsent = message === 'unsent' || answer === 'unsent' || !isBlank(text);
  return isUnsent ? 'unsent' : null;
}

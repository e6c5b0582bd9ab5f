import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { underWay } from './under-way.ts';

/** Closes the task as it stands, once that is meant. */
export function GiveUp({ session }: { session: Session }) {
  const { task: texts, editor } = useTexts('work');
  const [isAsked, setAsked] = useState(false);
  const isBusy = usePart(session, ({ pending }) => pending.has('giveUp'));
  const isWaiting = usePart(session, (snapshot) => underWay(snapshot) !== null);
  const close = () => setAsked(false);
  const giveUp = () => {
    close();
    void session.actions.giveUp();
  };
  return (
    <div>
      <Button
        isBusy={isBusy}
        disabledReason={isWaiting ? editor.obstacles.under_way : null}
        onClick={() => setAsked(true)}
      >
        {texts.giveUp}
      </Button>
      <Dialog title={texts.giveUpTitle} isOpen={isAsked} onClose={close}>
        <p>{texts.giveUpLead}</p>
        <p className="work-choices">
          <Button onClick={close}>{texts.giveUpKeep}</Button>
          <Button kind="danger" onClick={giveUp}>
            {texts.giveUp}
          </Button>
        </p>
      </Dialog>
    </div>
  );
}

import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import type { Language, Task } from '../../session/wire.ts';
import { useTexts } from '../../texts/provider.tsx';
import { templateOf } from './language.ts';
import { readOnlyReason } from './obstacle.ts';

/** Puts the template in place of the text, once that is meant. */
export function StartOver({
  session,
  task,
  language,
  isOpen,
  onClose,
}: {
  session: Session;
  task: Task;
  language: Language;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { editor: texts } = useTexts('work');
  const reason = usePart(session, (snapshot) => readOnlyReason(snapshot, language));
  const template = templateOf(task, language);
  const startOver = () => {
    onClose();
    if (template !== null) session.actions.edit(task.task_id, language, template);
  };
  return (
    <Dialog title={texts.startOverTitle} isOpen={isOpen} onClose={onClose}>
      <p>{texts.startOverLead}</p>
      <p className="work-choices">
        <Button onClick={onClose}>{texts.startOverKeep}</Button>
        <Button kind="danger" disabledReason={reason && texts.readOnly[reason]} onClick={startOver}>
          {texts.startOver}
        </Button>
      </p>
    </Dialog>
  );
}

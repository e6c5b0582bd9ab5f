import { useState } from 'react';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Progress } from '../../design/progress.tsx';
import { usePart } from '../../hooks/use-part.ts';
import { Part } from '../../loading/part.tsx';
import { view } from '../../loading/view.tsx';
import { draftKey, type Session } from '../../session/session.ts';
import type { Language, Task } from '../../session/wire.ts';
import { useTexts } from '../../texts/provider.tsx';
import { useMeasures } from './hooks.ts';

const TwoTexts = view(() => import('../../editor/two-texts.tsx'));

/** Said while another device has saved another text; it is asked for, since a window that opens by itself takes keystrokes. */
export function Conflict({ session, task, language }: { session: Session; task: Task; language: Language }) {
  const { conflict: texts } = useTexts('work');
  const { time } = useMeasures();
  const [isOpen, setOpen] = useState(false);
  const draft = usePart(session, ({ drafts }) => drafts[draftKey(task.task_id, language)]);
  if (draft?.saving !== 'conflict') return null;
  const { code, theirs } = draft;
  const choose = (choice: 'mine' | 'theirs') => {
    setOpen(false);
    session.actions.resolveDraft(task.task_id, language, choice);
  };
  return (
    <Banner tone="bad" isUrgent>
      <p>{theirs ? texts.lead : texts.gone}</p>
      <p>
        <Button onClick={() => setOpen(true)}>{texts.open}</Button>
      </p>
      <Dialog title={texts.title} isOpen={isOpen} onClose={() => setOpen(false)} isWide>
        <Part fallback={<Progress label={texts.title} />}>
          <TwoTexts
            language={language}
            left={{
              label: theirs ? texts.theirs(time(theirs.saved_at)) : texts.empty,
              text: theirs?.code ?? '',
            }}
            right={{ label: texts.mine, text: code }}
          />
        </Part>
        <p className="work-choices">
          <Button onClick={() => choose('theirs')}>{texts.takeTheirs}</Button>
          <Button kind="main" onClick={() => choose('mine')}>
            {texts.keepMine}
          </Button>
        </p>
      </Dialog>
    </Banner>
  );
}

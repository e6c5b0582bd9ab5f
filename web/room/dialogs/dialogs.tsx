import type { Session } from '../../session/session.ts';
import { AboutDialog } from './about.tsx';
import { FinishDialog } from './finish.tsx';
import { KeysDialog } from './keys.tsx';
import { ProblemDialog } from './problem.tsx';
import { ResumeDialog } from './resume.tsx';
import { SentDialog } from './sent.tsx';
import { ViewDialog } from './view.tsx';

export type DialogName = 'about' | 'finish' | 'keys' | 'problem' | 'resume' | 'sent' | 'view';

/** The windows over the room; at most one is open. */
export default function Dialogs({
  session,
  open,
  onClose,
}: {
  session: Session;
  open: DialogName | null;
  onClose: () => void;
}) {
  const given = (name: DialogName) => ({ session, isOpen: open === name, onClose });
  return (
    <>
      <AboutDialog {...given('about')} />
      <FinishDialog {...given('finish')} />
      <KeysDialog {...given('keys')} />
      <ProblemDialog {...given('problem')} />
      <ResumeDialog {...given('resume')} />
      <SentDialog {...given('sent')} />
      <ViewDialog {...given('view')} />
    </>
  );
}

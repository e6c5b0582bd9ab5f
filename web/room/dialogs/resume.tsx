import { useEffect, useState } from 'react';
import { Dialog } from '../../design/dialog.tsx';
import { usePart } from '../../hooks/use-part.ts';
import { Part } from '../../loading/part.tsx';
import { view } from '../../loading/view.tsx';
import { takeChosen } from '../../resume/chosen.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';

/** Its code comes only where a résumé is asked for. */
const ResumePart = view(() => import('../../resume/resume.tsx'));

/** The candidate's résumé, in the room. */
export function ResumeDialog({
  session,
  isOpen,
  onClose,
}: {
  session: Session;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { menu } = useTexts('room');
  const id = usePart(session, ({ interview }) => interview?.session_id ?? null);
  const [first, setFirst] = useState<File | null>(null);
  // One that was chosen before the interview began is given now.
  useEffect(() => {
    if (id !== null) setFirst((before) => before ?? takeChosen(id));
  }, [id]);
  return (
    <Dialog title={menu.resume} isOpen={isOpen} onClose={onClose}>
      {isOpen && id !== null && (
        <Part>
          <ResumePart id={id} first={first} onGiven={() => setFirst(null)} />
        </Part>
      )}
    </Dialog>
  );
}

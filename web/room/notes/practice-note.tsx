import { Banner } from '../../design/banner.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { isPractice } from '../practice.ts';
import { RealInterview } from '../start/real-interview.tsx';

/** That nothing counts here, and the way to what does. */
export function PracticeNote({ session }: { session: Session }) {
  const { practiceNote: texts } = useTexts('room');
  const isShown = usePart(session, (snapshot) => isPractice(snapshot) && snapshot.role === 'candidate');
  if (!isShown) return null;
  return (
    <Banner>
      <div className="note">
        <p>{texts.lead}</p>
        <div className="note-actions">
          <RealInterview session={session} label={texts.skip} />
        </div>
      </div>
    </Banner>
  );
}

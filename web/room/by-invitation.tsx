import { useTexts } from '../texts/provider.tsx';
import { keptToken } from '../way-in/link.ts';

/** The way back for whoever was invited by a link, and has no password. */
export function ByInvitation() {
  const { invited: texts } = useTexts('room');
  if (keptToken('invitation') === '') return <p>{texts.lead}</p>;
  return (
    <p>
      <a href="/i">{texts.action}</a>
    </p>
  );
}

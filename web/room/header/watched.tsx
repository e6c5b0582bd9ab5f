import { Icon } from '../../design/icon.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import './watched.css';

/** That somebody follows live, while it is so. */
export function Watched({ session }: { session: Session }) {
  const { header } = useTexts('room');
  const isWatched = usePart(session, ({ watched, role }) => watched && role === 'candidate');
  if (!isWatched) return null;
  return (
    <p className="watched" title={header.watchedLong}>
      <Icon name="eye" />
      <span>{header.watched}</span>
    </p>
  );
}

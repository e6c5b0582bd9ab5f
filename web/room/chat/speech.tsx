import type { ReactNode } from 'react';
import { useTexts } from '../../texts/provider.tsx';

/** One that somebody said. */
export function Speech({
  by,
  note = null,
  children,
}: {
  by: 'you' | 'interviewer';
  /** About how it came to be, or what becomes of it. */
  note?: ReactNode;
  children: ReactNode;
}) {
  const { chat } = useTexts('room');
  return (
    <li className={`speech speech-${by}`}>
      <h3 className="speech-by">{chat[by]}</h3>
      <div className="speech-text">{children}</div>
      {note && <p className="speech-note">{note}</p>}
    </li>
  );
}

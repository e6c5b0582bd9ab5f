import { useState } from 'react';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Seat, Session } from '../../session/session.ts';
import type { RoomTexts } from '../../texts/en/room.ts';
import { useTexts } from '../../texts/provider.tsx';
import { timeOf } from './time.ts';

/** That another tab or device writes, and the way to write here. Nobody is pushed aside but by a person. */
export function SeatNote({ session }: { session: Session }) {
  const { banners: texts, tag } = useTexts('room');
  const seat = usePart(session, (snapshot) => snapshot.seat);
  const isOwn = usePart(session, ({ role, phase }) => role === 'candidate' && phase === 'open');
  const [isBusy, setBusy] = useState(false);
  const sentence = sentenceOf(seat, texts, tag);
  if (!isOwn || sentence === null) return null;
  const take = async () => {
    setBusy(true);
    await session.actions.takeSeat();
    setBusy(false);
  };
  return (
    <Banner tone="warn" isUrgent>
      <div className="note">
        <p>{sentence}</p>
        <div className="note-actions">
          <Button kind="main" isBusy={isBusy} onClick={take}>
            {texts.writeHere}
          </Button>
        </div>
      </div>
    </Banner>
  );
}

/** Null where nobody else writes. */
function sentenceOf(seat: Seat, texts: RoomTexts['banners'], tag: string): string | null {
  if (seat.state === 'tab') return seat.silent ? texts.silentTab : texts.tab;
  return seat.state === 'elsewhere' ? texts.elsewhere(timeOf(seat.since, tag)) : null;
}

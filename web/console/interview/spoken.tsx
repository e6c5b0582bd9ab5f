import { useState } from 'react';
import { Part } from '../../loading/part.tsx';
import { view } from '../../loading/view.tsx';
import { useTexts } from '../../texts/provider.tsx';

/** Its code comes where there is something to play. */
const Player = view(() => import('../../voice/player.tsx'));

/** What was spoken in place of typing: its words stand above, and it is asked for once somebody wants to hear it. */
export function Spoken({ uploadId }: { uploadId: string }) {
  const { interview: texts } = useTexts('console');
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.listen}</summary>
      {isOpen && <Recorded uploadId={uploadId} durationMs={null} />}
    </details>
  );
}

/** A recorded answer. */
export function Recorded({ uploadId, durationMs }: { uploadId: string; durationMs: number | null }) {
  return (
    <Part>
      <Player uploadId={uploadId} durationMs={durationMs} />
    </Part>
  );
}

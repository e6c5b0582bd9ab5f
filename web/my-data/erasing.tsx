import { useState } from 'react';
import type { User } from '../api/me.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { useTexts } from '../texts/provider.tsx';
import { Confirmation } from './confirmation.tsx';

/** The end of everything, behind a window that says what goes and what stays. */
export function Erasing({ me, onErased }: { me: User; onErased: () => void }) {
  const { erasing: texts } = useTexts('my-data');
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="home-part">
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      <p>
        <Button kind="danger" size="large" onClick={() => setOpen(true)}>
          {texts.open}
        </Button>
      </p>
      <Dialog title={texts.dialog} isOpen={isOpen} onClose={() => setOpen(false)}>
        {isOpen && (
          <Confirmation
            isOfCompany={me.role !== 'candidate'}
            onKeep={() => setOpen(false)}
            onErased={onErased}
          />
        )}
      </Dialog>
    </section>
  );
}

import { Contact } from '../design/contact.tsx';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../texts/provider.tsx';
import type { Opened } from './query.ts';

/** Why a link begins no interview. */
export type End = 'missing' | 'unknown' | 'replaced' | 'expired' | 'cancelled';

/** That a link begins nothing, why, and whom to turn to. */
export function Ended({ end, by }: { end: End; by?: Pick<Opened, 'organisation' | 'contact'> }) {
  const { ended: texts } = useTexts('way-in');
  useTitle(texts[end]);
  return (
    <>
      <h1>{texts[end]}</h1>
      <p>{texts[`${end}Lead`]}</p>
      {by?.contact ? (
        <p>
          {texts.ask} <bdi>{by.organisation}</bdi>, <Contact address={by.contact} />
        </p>
      ) : (
        <p>{texts.askSender}</p>
      )}
    </>
  );
}

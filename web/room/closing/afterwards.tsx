import { Contact } from '../../design/contact.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { placeOf } from './place-of.ts';

/** For whoever was invited: where the company asks them to go on, and how they come back here. */
export function Afterwards({ session }: { session: Session }) {
  const { closing: texts } = useTexts('room');
  const invitation = usePart(session, ({ interview }) => interview?.invitation ?? null);
  const place = placeOf(usePart(session, ({ interview }) => interview?.redirect_url ?? null));
  if (invitation === null) return null;
  return (
    <section className="closing-part">
      <h2>{texts.afterwards}</h2>
      {place && (
        <p>
          {texts.goOnAt} <bdi>{invitation.organisation}</bdi>:{' '}
          <a href={place.href} rel="noopener noreferrer">
            <bdi>{place.host}</bdi>
          </a>
        </p>
      )}
      <p>{texts.comeBack}</p>
      {invitation.contact && (
        <p className="soft">
          {texts.questions} <Contact address={invitation.contact} />
        </p>
      )}
    </section>
  );
}

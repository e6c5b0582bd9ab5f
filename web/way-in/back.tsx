import { FormFault } from '../account/form-fault.tsx';
import { isProblem } from '../api/problem.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { Contact } from '../design/contact.tsx';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../texts/provider.tsx';
import { useAccepting } from './accepting.ts';
import type { AcceptedInvitation, Opened } from './query.ts';

/** For whoever comes by the link once more: back into the interview, or to its end. */
export function Back({
  token,
  opened: { status, organisation, contact, session_id: id },
  onAccepted,
}: {
  token: string;
  opened: Opened;
  onAccepted: (accepted: AcceptedInvitation) => void;
}) {
  const { back: texts, ended } = useTexts('way-in');
  const { signIn } = useTexts('shared');
  const accept = useAccepting(token, onAccepted);
  const isOver = status === 'finished';
  const title = isOver ? texts.finished : texts.accepted;
  useTitle(title);
  return (
    <>
      <h1>{title}</h1>
      <p>{isOver ? texts.finishedLead : texts.acceptedLead}</p>
      {isProblem(accept.error, 'claimed') ? (
        <Banner tone="warn" isUrgent>
          <p>{texts.claimed}</p>
          <p>
            <a href={`/sign-in?next=${encodeURIComponent(`/room/${id ?? ''}`)}`}>{signIn.submit}</a>
          </p>
        </Banner>
      ) : (
        <>
          <FormFault fault={accept.error} />
          <p>
            <Button kind="main" size="large" isBusy={accept.isPending} onClick={() => accept.mutate({})}>
              {isOver ? texts.look : texts.goOn}
            </Button>
          </p>
        </>
      )}
      {contact && (
        <p className="soft">
          {ended.ask} <bdi>{organisation}</bdi>, <Contact address={contact} />
        </p>
      )}
    </>
  );
}

import { useState } from 'react';
import { useLocation } from 'wouter';
import { answerOf, api, idempotencyKey } from '../../api/client.ts';
import { isProblem } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import type { Session, SessionSnapshot } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { tasksIn } from './order.ts';

/**
 * Starts the interview that the practice was for: the same choices, on the same notice and consents. That of an invitation waits
 * already: there it leads back to it.
 */
export function RealInterview({
  session,
  label,
  isMain = false,
}: {
  session: Session;
  label: string;
  isMain?: boolean;
}) {
  const shared = useTexts('shared');
  const [, go] = useLocation();
  const [key] = useState(idempotencyKey);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  const start = async () => {
    const { invitation } = session.getSnapshot().interview ?? {};
    if (invitation) {
      void session.actions.finish();
      return go(`/room/${invitation.session_id}`);
    }
    setBusy(true);
    setFault(null);
    try {
      const body = startOf(session.getSnapshot());
      const { session_id: id } = await answerOf(api.POST('/interview/start', { body, headers: key }));
      void session.actions.finish();
      go(`/room/${id}`);
    } catch (error) {
      // The notice has changed since it was agreed to: it is read again.
      if (isProblem(error, 'invalid')) go('/room/new');
      else setFault(isProblem(error) ? error.message : shared.unreachable);
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <Button
        kind={isMain ? 'main' : 'plain'}
        size={isMain ? 'large' : 'normal'}
        isBusy={isBusy}
        onClick={start}
      >
        {label}
      </Button>
      {fault && (
        <span className="field-fault" role="alert">
          {fault}
        </span>
      )}
    </>
  );
}

/** What the practice was started with, as its interview and its events tell. */
function startOf({ interview, feed }: SessionSnapshot) {
  if (interview === null) throw new Error('the practice is not read yet');
  const { track, level, locale, languages } = interview;
  const notice = feed.items.find((item) => item.kind === 'notice');
  return {
    ...{ track, level, locale, languages, max_tasks: tasksIn(location.search) },
    ...(notice?.kind === 'notice' && { notice_version: notice.notice_version, consents: notice.consents }),
  };
}

import { useEffect, useRef } from 'react';
import { explanationOf } from '../../api/problem.ts';
import { announce } from '../../design/announce.ts';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { headline } from './headline.ts';
import { useEntries } from './hooks.ts';

/** Says to those who listen what came of a run or a check, and that one was refused. */
export function useResultAnnouncement(session: Session): void {
  const { results: texts } = useTexts('work');
  const entries = useEntries(session);
  const fresh = entries.find(({ revision }) => revision !== null);
  const refused = usePart(session, ({ outbox }) =>
    outbox.findLast(({ kind, state }) => state === 'refused' && kind !== 'message'),
  );
  const told = useRef({ entryId: fresh?.id, refusedId: refused?.id });
  useEffect(() => {
    if (fresh && fresh.id !== told.current.entryId) announce(headline(fresh, texts));
    if (refused && refused.id !== told.current.refusedId && refused.kind !== 'message') {
      announce(`${texts.refused[refused.kind]}. ${explanationOf(refused.problem)}`);
    }
    told.current = { entryId: fresh?.id, refusedId: refused?.id };
  }, [fresh, refused, texts]);
}

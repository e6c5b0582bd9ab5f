import { useEffect, useRef } from 'react';
import { usePart } from '../../hooks/use-part.ts';
import { laterView } from '../../loading/later-view.ts';
import { Part } from '../../loading/part.tsx';
import { draftKey, type Session, type SessionSnapshot } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import type { Entry } from './entries.ts';
import { headline } from './headline.ts';
import { useEntries, useWork } from './hooks.ts';
import { Refusals } from './refusals.tsx';
import { underWay, type Wait } from './under-way.ts';
import { UnderWayNote } from './under-way-note.tsx';

const ResultView = laterView(() => import('./result-view.tsx'));

/** The run or check that is shown: the newest, unless another was chosen; before it what is under way. */
export function LatestResult({ session }: { session: Session }) {
  const { results: texts } = useTexts('work');
  const { entryId, focusCalls } = useWork(session);
  const entries = useEntries(session);
  const waiting = usePart(session, waitOf);
  const entry = entries.find(({ id }) => id === entryId) ?? entries[0] ?? null;
  const heading = useRef<HTMLHeadingElement>(null);
  const focused = useRef(focusCalls);
  useEffect(() => {
    if (focusCalls === focused.current) return;
    focused.current = focusCalls;
    // A pane that was shut is open by then.
    requestAnimationFrame(() => heading.current?.focus());
  }, [focusCalls]);

  const shown = waiting === null ? entry : null;
  return (
    <div className="result">
      <Refusals session={session} />
      <h2 ref={heading} tabIndex={-1} className="result-head number">
        {titleOf(waiting, shown, texts)}
      </h2>
      {waiting && <UnderWayNote session={session} waiting={waiting} />}
      {waiting === null && entry === null && <p className="soft">{texts.noneLead}</p>}
      {shown && <Outdated session={session} entry={shown} />}
      {shown && (
        <Part key={shown.id}>
          <ResultView session={session} entry={shown} />
        </Part>
      )}
    </div>
  );
}

/** What there is no result of yet. */
function waitOf(snapshot: SessionSnapshot): Wait | null {
  const now = underWay(snapshot);
  return now === 'review' ? null : now;
}

function titleOf(waiting: Wait | null, shown: Entry | null, texts: Parameters<typeof headline>[1]): string {
  if (waiting) return waiting.startsWith('run') ? texts.runUnderWay : texts.checkUnderWay;
  return shown ? headline(shown, texts) : texts.none;
}

/** Said when the result is not that of the code as it is now. */
function Outdated({ session, entry }: { session: Session; entry: Entry }) {
  const { results: texts } = useTexts('work');
  const isOutdated = usePart(session, ({ task, drafts }) => {
    const draft = task && drafts[draftKey(task.task_id, entry.language)];
    if (!draft) return false;
    return entry.revision === null ? entry.code !== draft.code : entry.revision !== draft.revision;
  });
  return isOutdated ? <p className="soft">{texts.outdated}</p> : null;
}

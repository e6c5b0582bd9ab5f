import { useMemo } from 'react';
import { Button } from '../../design/button.tsx';
import { usePart } from '../../hooks/use-part.ts';
import { Markdown } from '../../markdown/markdown.tsx';
import type { Session } from '../../session/session.ts';
import type { Task } from '../../session/wire.ts';
import { useTexts } from '../../texts/provider.tsx';
import { hintsOf } from './hints-of.ts';

/** The hints that were taken, and the next one for whoever wants it. */
export function Hints({ session, task, isActing }: { session: Session; task: Task; isActing: boolean }) {
  const { task: texts } = useTexts('work');
  const isBusy = usePart(session, ({ pending }) => pending.has('hint'));
  const items = usePart(session, ({ feed }) => feed.items);
  const { hints, left } = useMemo(() => hintsOf(task, items), [task, items]);
  if (!isActing && hints.length === 0) return null;
  return (
    <section className="task-part">
      <h3>{texts.hints}</h3>
      <ol className="task-hints">
        {hints.map(({ number, text }) => (
          <li key={number}>
            <h4>{texts.hint(number)}</h4>
            <Markdown source={text} />
          </li>
        ))}
      </ol>
      {isActing && (
        <>
          <p className="soft">{texts.hintNote}</p>
          <p>
            <Button
              isBusy={isBusy}
              disabledReason={left === 0 ? texts.noHints : null}
              onClick={() => session.actions.hint()}
            >
              {texts.takeHint(left)}
            </Button>
          </p>
        </>
      )}
    </section>
  );
}

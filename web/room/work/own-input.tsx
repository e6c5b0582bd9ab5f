import { type KeyboardEvent, useId } from 'react';
import { Button } from '../../design/button.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { useLanguage } from './hooks.ts';
import { codeOf } from './language.ts';
import { obstacle } from './obstacle.ts';
import { run } from './requests.ts';
import { type OwnCaseList, useOwnCases } from './use-own-cases.ts';
import './own-input.css';

/** Inputs of the candidate's own, kept for the task, and the run on one of them. */
export default function OwnInput({ session }: { session: Session }) {
  const { own: texts } = useTexts('work');
  const list = useOwnCases(session);
  const { cases, selected, isFull, add } = list;
  return (
    <div className="own-input">
      <p className="soft">{texts.lead}</p>
      <div className="own-input-list">
        {cases.map(({ id, name }) => (
          <Button key={id} size="small" aria-pressed={id === selected?.id} onClick={() => list.select(id)}>
            {name}
          </Button>
        ))}
        <Button size="small" onClick={() => add(texts.name(nextNumber(list)))}>
          {texts.add}
        </Button>
      </div>
      {isFull && <p role="alert">{texts.tooMany}</p>}
      {selected && <OneInput key={selected.id} session={session} list={list} stdin={selected.stdin} />}
    </div>
  );
}

function OneInput({ session, list, stdin }: { session: Session; list: OwnCaseList; stdin: string }) {
  const { own: texts, editor } = useTexts('work');
  const field = useId();
  const language = useLanguage(session);
  const reason = usePart(session, (snapshot) =>
    snapshot.task && language
      ? obstacle(snapshot, language, codeOf(snapshot.task, snapshot.drafts, language))
      : 'no_task',
  );
  const runByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
    event.preventDefault();
    run(session, stdin);
  };
  return (
    <>
      <label htmlFor={field}>{texts.input}</label>
      <textarea
        id={field}
        className="own-input-text"
        rows={6}
        spellCheck={false}
        value={stdin}
        onChange={(event) => list.write(event.target.value)}
        onKeyDown={runByKey}
      />
      <p className="own-input-acts">
        <Button
          disabledReason={reason && editor.obstacles[reason]}
          aria-keyshortcuts="Control+Enter"
          onClick={() => run(session, stdin)}
        >
          {texts.run}
        </Button>
        <Button kind="quiet" onClick={list.remove}>
          {texts.remove}
        </Button>
      </p>
    </>
  );
}

/** One more than the highest in a name, so that no two are called alike. */
function nextNumber({ cases }: OwnCaseList): number {
  const numbers = cases.map(({ name }) => Number(/\d+$/.exec(name)?.[0] ?? 0));
  return Math.max(0, ...numbers) + 1;
}

import { useState, useSyncExternalStore } from 'react';
import { Button } from '../../design/button.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import type { BoundAnswer } from './answer-of.ts';

/** What is kept, for how long and who sees it, to be agreed to; the camera is off until it is chosen. */
export function Agreement({
  session,
  bound: { controls, answering },
  onType,
}: {
  session: Session;
  bound: BoundAnswer;
  onType: () => void;
}) {
  const { answer: texts } = useTexts('voice');
  const days = usePart(session, ({ interview }) => interview?.media_days ?? null);
  const { hasCamera } = useSyncExternalStore(answering.subscribe, answering.get);
  const [isAgreed, agree] = useState(false);
  return (
    <>
      <h2 className="answer-title">{texts.agreeTitle}</h2>
      {texts.agree(days).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Checkbox
        label={texts.hasCamera}
        isChecked={hasCamera}
        onChange={(isOn) => answering.change({ hasCamera: isOn })}
      />
      <Checkbox label={texts.agreed} isChecked={isAgreed} onChange={agree} />
      <p className="talk-row">
        <Button
          kind="main"
          disabledReason={isAgreed ? null : texts.agreeFirst}
          onClick={() => void controls.check()}
        >
          {texts.ready}
        </Button>
        <Button onClick={onType}>{texts.type}</Button>
      </p>
    </>
  );
}

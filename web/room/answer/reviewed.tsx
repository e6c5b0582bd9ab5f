import { useState } from 'react';
import { explanationOf, type Problem } from '../../api/problem.ts';
import { announce } from '../../design/announce.ts';
import { Button } from '../../design/button.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { useTexts } from '../../texts/provider.tsx';
import Player from '../../voice/player.tsx';
import { over } from '../chat/message.ts';
import type { DictationSnapshot } from '../voice/stages.ts';
import type { BoundAnswer, Review } from './answer-of.ts';

/** The recording as it is kept, with its words to be put right, before it is sent. */
export function Reviewed({
  bound,
  review,
  ending,
  onType,
  onSent,
}: {
  bound: BoundAnswer;
  review: Review;
  ending: DictationSnapshot['ending'];
  onType: () => void;
  onSent: () => void;
}) {
  const { answer: texts, endings } = useTexts('voice');
  const { chat } = useTexts('room');
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Problem | null>(null);
  const excess = over(review.words);
  const send = async () => {
    setBusy(true);
    const refused = await bound.send();
    setBusy(false);
    setFault(refused);
    if (refused) return;
    announce(texts.sent);
    onSent();
  };
  const anew = async () => {
    await bound.discard();
    await bound.controls.check();
  };
  return (
    <>
      <h2 className="answer-title">{texts.review}</h2>
      {ending && <p>{endings[ending]}</p>}
      <Player uploadId={review.uploadId} durationMs={review.durationMs} />
      {review.heard === '' ? (
        <p className="soft">{texts.noWords}</p>
      ) : (
        <TextArea
          label={texts.words}
          hint={texts.wordsHint}
          fault={excess > 0 ? chat.tooLong(excess) : null}
          rows={5}
          readOnly={review.isSaid}
          value={review.words}
          onChange={({ target }) => bound.answering.change({ review: { ...review, words: target.value } })}
        />
      )}
      {fault && (
        <p className="field-fault" role="alert">
          {texts.faultSend}: {explanationOf(fault)}
        </p>
      )}
      <p className="talk-row">
        <Button
          kind="main"
          isBusy={isBusy}
          disabledReason={excess > 0 ? chat.tooLong(excess) : null}
          onClick={send}
        >
          {texts.send}
        </Button>
        {!review.isSaid && <Button onClick={anew}>{texts.again}</Button>}
        {!review.isSaid && (
          <Button kind="quiet" onClick={onType}>
            {texts.type}
          </Button>
        )}
      </p>
    </>
  );
}

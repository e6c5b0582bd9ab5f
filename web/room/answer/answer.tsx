import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Icon } from '../../design/icon.tsx';
import { usePart } from '../../hooks/use-part.ts';
import { Markdown } from '../../markdown/markdown.tsx';
import type { FeedItem, Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { composition } from '../chat/composition.ts';
import { Agreement } from './agreement.tsx';
import { answerOf } from './answer-of.ts';
import { questionIn } from './question.ts';
import { Recorder } from './recorder.tsx';
import { Reviewed } from './reviewed.tsx';
import '../../voice/voice.css';
import './answer.css';

/** A recording as an answer to the interviewer's last question, beside the place where it can be typed. */
export default function Answer({ session, sessionId }: { session: Session; sessionId: string }) {
  const { answer: texts } = useTexts('voice');
  const items = usePart(session, ({ feed }) => feed.items);
  const bound = answerOf(session, sessionId);
  const { controls, answering, attach } = bound;
  const { review } = useSyncExternalStore(answering.subscribe, answering.get);
  const { dictation, ending } = useSyncExternalStore(controls.subscribe, controls.get);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => attach(), [attach]);
  const question = questionIn(items);
  const isBegun = review !== null || dictation.state !== 'idle';
  if (question === null && !isBegun) return null;

  const open = () => {
    if (question && !isBegun) answering.change({ answers: question.messageId, hasCamera: false });
    setOpen(true);
  };
  const close = () => {
    controls.end();
    setOpen(false);
  };
  const type = () => {
    void bound.discard();
    setOpen(false);
    const { get, change } = composition(session);
    // The window gives the focus back to its button as it closes.
    requestAnimationFrame(() => requestAnimationFrame(() => change({ calls: get().calls + 1 })));
  };
  const given = { bound, onType: type };
  return (
    <div className="talk-row">
      <Button onClick={open}>
        <Icon name="play" />
        {texts.open}
      </Button>
      <Dialog title={texts.title} isOpen={isOpen} onClose={close}>
        <Question items={items} messageId={review?.answers ?? answering.get().answers} />
        {review ? (
          <Reviewed {...given} review={review} ending={ending} onSent={() => setOpen(false)} />
        ) : dictation.state === 'idle' ? (
          <Agreement {...given} session={session} />
        ) : (
          <Recorder {...given} dictation={dictation} ending={ending} />
        )}
      </Dialog>
    </div>
  );
}

function Question({ items, messageId }: { items: readonly FeedItem[]; messageId: string }) {
  const { answer: texts } = useTexts('voice');
  const asked = items.find((item) => item.kind === 'reply' && item.messageId === messageId);
  if (asked?.kind !== 'reply') return null;
  return (
    <section className="answer-question" aria-label={texts.question}>
      <Markdown source={asked.text} />
    </section>
  );
}

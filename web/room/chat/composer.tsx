import {
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { usePart } from '../../hooks/use-part.ts';
import { Part } from '../../loading/part.tsx';
import { view } from '../../loading/view.tsx';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { useMedia } from '../layout/media.ts';
import { composition, sourceOf } from './composition.ts';
import { isBlank, MOST_CHARACTERS, over } from './message.ts';
import { speakingOf } from './speaking.ts';

/** Their code comes only where the interview takes what is spoken or recorded. */
const Answer = view(() => import('../answer/answer.tsx'));
const Talk = view(() => import('../voice/talk.tsx'));

/** From so few characters left on, the person is told how many. */
const TELLS_FROM = 500;

/** Where a message is written. What is written stays when it cannot be sent. */
export function Composer({ session }: { session: Session }) {
  const { chat: texts } = useTexts('room');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { subscribe, get, change } = composition(session);
  const { text, spoken, calls } = useSyncExternalStore(subscribe, get);
  const [firstCalls] = useState(calls);
  const obstacle = useObstacle(session);
  const speaksIn = usePart(session, ({ interview }) => (interview?.voice ? interview.session_id : null));
  const answersIn = usePart(session, ({ interview }) => (interview?.video ? interview.session_id : null));
  const [isFull, setFull] = useState(false);
  // On a touch screen the key is for lines: there is a button.
  const isTouch = useMedia('(pointer: coarse)');

  useEffect(() => {
    if (calls > firstCalls) field.current?.focus();
  }, [calls, firstCalls]);

  const excess = over(text);
  const fault = excess > 0 ? texts.tooLong(excess) : isFull ? texts.full : null;

  const send = () => {
    if (obstacle || isBlank(text) || excess > 0) return;
    const isTaken = session.actions.say(text.trim(), spoken ? sourceOf(spoken, text) : undefined);
    setFull(!isTaken);
    if (isTaken) change({ text: '', spoken: null });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
    field.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || isTouch) return;
    event.preventDefault();
    send();
  };

  if (obstacle) return <p className="composer-closed soft">{obstacle}</p>;
  return (
    <form className="composer" onSubmit={submit}>
      <label htmlFor={id} className="unseen">
        {texts.label}
      </label>
      <textarea
        ref={field}
        id={id}
        className="composer-field"
        rows={2}
        dir="auto"
        value={text}
        placeholder={texts.placeholder}
        aria-invalid={fault !== null || undefined}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) =>
          change(isBlank(target.value) ? { text: target.value, spoken: null } : { text: target.value })
        }
        onKeyDown={press}
      />
      {answersIn !== null && (
        <Part fallback={null}>
          <Answer session={session} sessionId={answersIn} />
        </Part>
      )}
      {speaksIn !== null && (
        <Part fallback={null}>
          <Talk session={session} sessionId={speaksIn} />
        </Part>
      )}
      <div className="composer-foot">
        <p id={`${id}-hint`} className={fault ? 'composer-hint field-fault' : 'composer-hint soft'}>
          {fault ?? hintOf(text, isTouch, texts)}
        </p>
        <Button type="submit" kind="main" disabledReason={isBlank(text) ? texts.blank : fault}>
          {texts.send}
          <Icon name="send" />
        </Button>
      </div>
    </form>
  );
}

/** Why nobody can write here now; null when they can. */
function useObstacle(session: Session): string | null {
  const { chat, banners } = useTexts('room');
  const speaking = speakingOf(session);
  const reason = usePart(session, ({ phase, role, seat }) => {
    if (phase === 'finished') return 'over';
    if (role === 'watcher') return 'watching';
    return seat.state === 'tab' || seat.state === 'elsewhere' ? 'seat' : null;
  });
  const { message } = useSyncExternalStore(speaking.subscribe, speaking.get);
  if (reason === null) return null;
  if (reason !== 'seat') return chat[reason];
  return message === 'nothing' ? banners.readOnly : `${banners.readOnly} ${chat.saidIsKept}`;
}

function hintOf(
  text: string,
  isTouch: boolean,
  texts: { count: (left: number) => string; hint: string },
): string {
  const left = MOST_CHARACTERS - [...text].length;
  if (left <= TELLS_FROM) return texts.count(left);
  return isTouch ? '' : texts.hint;
}

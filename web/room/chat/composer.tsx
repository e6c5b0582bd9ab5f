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
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { useMedia } from '../layout/media.ts';
import { composition } from './composition.ts';
import { isBlank, MOST_CHARACTERS, over } from './message.ts';

/** From so few characters left on, the person is told how many. */
const TELLS_FROM = 500;

/** Where a message is written. What is written stays when it cannot be sent. */
export function Composer({ session }: { session: Session }) {
  const { chat: texts } = useTexts('room');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { subscribe, get, change } = composition(session);
  const { text, calls } = useSyncExternalStore(subscribe, get);
  const [firstCalls] = useState(calls);
  const obstacle = useObstacle(session);
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
    const isTaken = session.actions.say(text.trim());
    setFull(!isTaken);
    if (isTaken) change({ text: '' });
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
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={press}
      />
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
  const reason = usePart(session, ({ phase, role, seat }) => {
    if (phase === 'finished') return 'over';
    if (role === 'watcher') return 'watching';
    return seat.state === 'tab' || seat.state === 'elsewhere' ? 'seat' : null;
  });
  if (reason === null) return null;
  return reason === 'seat' ? banners.readOnly : chat[reason];
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

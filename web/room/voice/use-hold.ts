import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { createHold } from '../../voice/hold.ts';
import { useHeldKey } from '../shortcuts.ts';

/** What a button to be held, or pressed once and once more, listens to; the key of the room does the same. */
export function useHold({
  isRunning,
  isObstructed,
  begin,
  end,
}: {
  isRunning: boolean;
  isObstructed: boolean;
  begin: () => void;
  end: () => void;
}) {
  const [hold] = useState(createHold);
  /** The click behind a press that has acted already. */
  const isDone = useRef(false);

  const press = () => {
    if (isObstructed) return;
    const wanted = hold.press(performance.now(), isRunning);
    if (wanted === 'begin') begin();
    if (wanted === 'end') end();
  };
  const release = () => {
    if (hold.release(performance.now()) === 'end') end();
  };
  useHeldKey({ press, release });

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      isDone.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      press();
    },
    onPointerUp: release,
    onPointerCancel: release,
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== ' ' && event.key !== 'Enter') return;
      event.preventDefault();
      if (!event.repeat) press();
    },
    onKeyUp(event: KeyboardEvent) {
      if (event.key !== ' ' && event.key !== 'Enter') return;
      event.preventDefault();
      release();
    },
    /** Of whoever neither points nor has keys: programs that read the page, voice control. */
    onClick() {
      if (!isDone.current) press();
      if (!isDone.current) hold.release(performance.now());
      isDone.current = false;
    },
  };
}

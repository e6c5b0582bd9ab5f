import { useEffect } from 'react';
import type { Direction } from './layout/columns.ts';
import { focusedPane, focusNext } from './layout/focus.ts';
import type { PaneRegistry } from './layout/registry.ts';
import { roomSettings } from './settings.ts';

const ARROWS: Partial<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The keys of the room as a whole; those of an editor, a list or a divider are theirs. */
export function useShortcuts(registry: PaneRegistry, onList: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInWindow(event.target)) return;
      if (act(event, registry, onList)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [registry, onList]);
}

/** The key that is held to speak, where the interview takes what is spoken. It writes nothing, also in an editor. */
const TALK_KEY = 'F8';

/** Hears of the key to speak: pressed, and let go. */
export function useHeldKey({ press, release }: { press: () => void; release: () => void }): void {
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (event.key !== TALK_KEY || event.defaultPrevented || isInWindow(event.target)) return;
      event.preventDefault();
      if (!event.repeat) press();
    };
    const up = (event: KeyboardEvent) => {
      if (event.key === TALK_KEY) release();
    };
    document.addEventListener('keydown', down);
    document.addEventListener('keyup', up);
    // Whoever leaves the window with the key held lets it go elsewhere.
    window.addEventListener('blur', release);
    return () => {
      document.removeEventListener('keydown', down);
      document.removeEventListener('keyup', up);
      window.removeEventListener('blur', release);
    };
  }, [press, release]);
}

/** Whether the key was one of the room's. */
function act(event: KeyboardEvent, registry: PaneRegistry, onList: () => void): boolean {
  if (event.key === 'F6') focusNext(event.shiftKey ? -1 : 1);
  else if (event.altKey && event.shiftKey) return actOnPane(event.key, registry);
  else if (isListKey(event)) onList();
  else return false;
  return true;
}

function actOnPane(key: string, registry: PaneRegistry): boolean {
  const pane = focusedPane();
  const controls = pane && registry.get(pane);
  const direction = ARROWS[key];
  if (!controls || (direction === undefined && key !== 'Enter')) return false;
  if (direction) controls.move(direction);
  else controls.toggle();
  return true;
}

function isListKey(event: KeyboardEvent): boolean {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  return event.key === '?' && isPlain && roomSettings.get().hasListKey && !isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"]') !== null
  );
}

function isInWindow(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}

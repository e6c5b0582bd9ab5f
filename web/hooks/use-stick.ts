import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** So near to the end counts as at the end, in CSS pixels. */
const NEAR = 32;
/** The end itself: places are fractions of a pixel where a page is zoomed. */
const ROUNDED = 1;
/** Keys that scroll back. */
const BACK_KEYS = new Set(['ArrowUp', 'PageUp', 'Home']);

/** A list that grows at its end: it stays there as long as the reader is there, and where they are otherwise. */
export interface Stick {
  /** The reader is at the end. */
  isAtEnd: boolean;
  toEnd(): void;
}

/** `scroller` scrolls, `content` in it grows. */
export function useStick(
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
): Stick {
  const [isAtEnd, setAtEnd] = useState(true);
  const isHeld = useRef(true);
  /** Where the list was put, or its reader went. */
  const place = useRef(0);

  const toEnd = useCallback(() => {
    const list = scroller.current;
    if (!list) return;
    list.scrollTop = list.scrollHeight;
    place.current = list.scrollTop;
    isHeld.current = true;
  }, [scroller]);

  useEffect(() => {
    const list = scroller.current;
    if (!list || !content.current) return;
    let height = list.clientHeight;
    const look = () => {
      // One that was hidden or resized has moved by itself, which says nothing about where its reader is.
      if (list.clientHeight !== height) return;
      const isBack = list.scrollTop < place.current;
      const isThere = list.scrollHeight - list.clientHeight - list.scrollTop <= (isBack ? ROUNDED : NEAR);
      // What grew since the list was put to its end is followed in a moment: only who goes back leaves it.
      if (isHeld.current && !isThere && !isBack) return;
      place.current = list.scrollTop;
      isHeld.current = isThere;
      setAtEnd(isThere);
    };
    const resize = () => {
      const wasHidden = height === 0;
      height = list.clientHeight;
      if (isHeld.current) toEnd();
      else if (wasHidden) list.scrollTop = place.current;
    };
    const follow = new ResizeObserver(resize);
    follow.observe(content.current);
    follow.observe(list);
    const letGo = (event: Event) => {
      if (list.scrollTop > 0 && goesBack(event)) isHeld.current = false;
    };
    const end = new AbortController();
    const how = { passive: true, signal: end.signal };
    list.addEventListener('scroll', look, how);
    list.addEventListener('wheel', letGo, how);
    list.addEventListener('keydown', letGo, how);
    return () => {
      follow.disconnect();
      end.abort();
    };
  }, [scroller, content, toEnd]);

  return { isAtEnd, toEnd };
}

/** Whether it begins a scroll that the next word would break off: the first steps of it are still at the end. */
function goesBack(event: Event): boolean {
  if (event instanceof WheelEvent) return event.deltaY < 0;
  return event instanceof KeyboardEvent && BACK_KEYS.has(event.key);
}

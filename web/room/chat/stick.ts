import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** So near to the end counts as at the end, in CSS pixels. */
const NEAR = 32;

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

  const toEnd = useCallback(() => {
    const list = scroller.current;
    if (list) list.scrollTop = list.scrollHeight;
  }, [scroller]);

  useEffect(() => {
    const list = scroller.current;
    if (!list || !content.current) return;
    const look = () => {
      // A hidden list has no height, and says nothing about where its reader is.
      if (list.clientHeight === 0) return;
      isHeld.current = list.scrollHeight - list.clientHeight - list.scrollTop <= NEAR;
      setAtEnd(isHeld.current);
    };
    const follow = new ResizeObserver(() => isHeld.current && toEnd());
    follow.observe(content.current);
    follow.observe(list);
    list.addEventListener('scroll', look, { passive: true });
    return () => {
      follow.disconnect();
      list.removeEventListener('scroll', look);
    };
  }, [scroller, content, toEnd]);

  return { isAtEnd, toEnd };
}

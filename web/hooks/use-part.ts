import { useMemo, useSyncExternalStore } from 'react';
import type { Session, SessionSnapshot } from '../session/session.ts';

/** A part of the snapshot. `select` must give the same object again while nothing in it has changed. */
export function usePart<Part>(session: Session, select: (snapshot: SessionSnapshot) => Part): Part {
  return useSyncExternalStore(session.subscribe, () => select(session.getSnapshot()));
}

/** The same for a list that is made anew each time: it is another one when an item is. `select` must stay the same. */
export function useList<Item>(
  session: Session,
  select: (snapshot: SessionSnapshot) => readonly Item[],
): readonly Item[] {
  const read = useMemo(() => steady(() => select(session.getSnapshot())), [session, select]);
  return useSyncExternalStore(session.subscribe, read);
}

function steady<Item>(read: () => readonly Item[]): () => readonly Item[] {
  let last: readonly Item[] = [];
  return () => {
    const next = read();
    const isSame = next.length === last.length && next.every((item, place) => item === last[place]);
    if (!isSame) last = next;
    return last;
  };
}

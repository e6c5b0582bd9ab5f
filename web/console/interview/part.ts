import { useSyncExternalStore } from 'react';
import type { Session, SessionSnapshot } from '../../session/session.ts';

/** A part of the snapshot; `select` gives the same object again while nothing in it has changed. */
export function usePart<Part>(session: Session, select: (snapshot: SessionSnapshot) => Part): Part {
  return useSyncExternalStore(session.subscribe, () => select(session.getSnapshot()));
}

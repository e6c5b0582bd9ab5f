import { useEffect } from 'react';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { observeClipboard } from './clipboard.ts';
import { observeIdleness } from './idle.ts';
import { observeSidePanel } from './side-panel.ts';
import { observeWindow } from './window.ts';

/** Tells of what happens on this page while its interview is open and it is the one that writes. */
export function useObservation(session: Session): void {
  const isOn = usePart(
    session,
    ({ phase, role, seat }) => phase === 'open' && role === 'candidate' && seat.state === 'mine',
  );
  useEffect(() => {
    if (!isOn) return;
    const end = new AbortController();
    const { observe } = session.actions;
    observeClipboard(document, observe, end.signal);
    observeWindow(window, observe, end.signal);
    observeIdleness(window, observe, end.signal);
    observeSidePanel(window, observe, end.signal);
    return () => end.abort();
  }, [session, isOn]);
}

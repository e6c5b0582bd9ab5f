import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Session } from '../../session/session.ts';
import { workOf } from '../work/work.ts';
import type { PaneId } from './columns.ts';
import type { PaneRegistry } from './registry.ts';

/** Shows the results when somebody has asked for some. */
export function useReveal(session: Session, registry: PaneRegistry, show: (pane: PaneId) => void): void {
  const { subscribe, get } = workOf(session);
  const calls = useSyncExternalStore(subscribe, () => get().calls);
  const seen = useRef(calls);
  useEffect(() => {
    if (calls === seen.current) return;
    seen.current = calls;
    show('results');
    const controls = registry.get('results');
    if (controls?.isCollapsed) controls.toggle();
  }, [calls, registry, show]);
}

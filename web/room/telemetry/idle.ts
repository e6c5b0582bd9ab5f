import type { Session } from '../../session/session.ts';

const IDLE_MS = 60_000;
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/** Tells once when nobody has done anything on the page for a minute. */
export function observeIdleness(
  view: Window,
  observe: Session['actions']['observe'],
  signal: AbortSignal,
): void {
  let timer = 0;
  const restart = () => {
    view.clearTimeout(timer);
    timer = view.setTimeout(() => observe('idle'), IDLE_MS);
  };
  for (const sign of SIGNS_OF_LIFE) {
    view.addEventListener(sign, restart, { signal, capture: true, passive: true });
  }
  signal.addEventListener('abort', () => view.clearTimeout(timer));
  restart();
}

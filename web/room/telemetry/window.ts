import type { Session } from '../../session/session.ts';

type Observe = Session['actions']['observe'];

/** Tells when the window is left and come back to, when the page is hidden, and whether it fills the screen. */
export function observeWindow(view: Window, observe: Observe, signal: AbortSignal): void {
  const page = view.document;
  view.addEventListener('blur', () => observe('blur'), { signal });
  view.addEventListener('focus', () => observe('focus'), { signal });
  page.addEventListener('visibilitychange', () => observe('visibility', { state: page.visibilityState }), {
    signal,
  });
  page.addEventListener(
    'fullscreenchange',
    () => observe('fullscreen', { state: page.fullscreenElement ? 'on' : 'off' }),
    { signal },
  );
  page.documentElement.addEventListener('mouseleave', () => observe('mouse_leave'), { signal });
}

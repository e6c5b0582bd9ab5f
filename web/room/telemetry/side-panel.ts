import type { Session } from '../../session/session.ts';

/** Bars of a browser are thinner, panels for developers are not, in CSS pixels. */
const PANEL = 160;
/** A window that is being resized tells its inner and its outer size one after the other. */
const SETTLE_MS = 500;

export interface WindowSize {
  outerWidth: number;
  outerHeight: number;
  innerWidth: number;
  innerHeight: number;
  devicePixelRatio: number;
}

/**
 * What a change of size says about a panel beside the page, where developer tools open: the page has lost or won a panel's
 * room while window and zoom stayed. Other panels of a browser do the same, so this is told as what it is and no more; tools
 * in a window of their own cannot be seen at all.
 */
export function panelChange(before: WindowSize, after: WindowSize): 'open' | 'closed' | null {
  const isSameWindow =
    before.outerWidth === after.outerWidth &&
    before.outerHeight === after.outerHeight &&
    before.devicePixelRatio === after.devicePixelRatio;
  if (!isSameWindow) return null;
  const lost = Math.max(before.innerWidth - after.innerWidth, before.innerHeight - after.innerHeight);
  const won = Math.max(after.innerWidth - before.innerWidth, after.innerHeight - before.innerHeight);
  if (lost >= PANEL) return 'open';
  return won >= PANEL ? 'closed' : null;
}

/** Tells of a panel that opens or closes beside the page; not on touch screens, whose keyboards take room too. */
export function observeSidePanel(
  view: Window,
  observe: Session['actions']['observe'],
  signal: AbortSignal,
): void {
  if (view.matchMedia('(pointer: coarse)').matches) return;
  let size = sizeOf(view);
  let timer = 0;
  const look = () => {
    const next = sizeOf(view);
    const state = view.document.fullscreenElement ? null : panelChange(size, next);
    size = next;
    if (state) observe('devtools', { state });
  };
  const wait = () => {
    view.clearTimeout(timer);
    timer = view.setTimeout(look, SETTLE_MS);
  };
  view.addEventListener('resize', wait, { signal });
  signal.addEventListener('abort', () => view.clearTimeout(timer));
}

function sizeOf({ outerWidth, outerHeight, innerWidth, innerHeight, devicePixelRatio }: Window): WindowSize {
  return { outerWidth, outerHeight, innerWidth, innerHeight, devicePixelRatio };
}

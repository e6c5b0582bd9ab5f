import type { ComponentType } from 'react';
import { view } from './view.tsx';

/** So long after it has loaded, a page is drawn, and its reader reads; in ms. */
const REST_MS = 1_000;

/**
 * A view that no page shows at its opening: its code comes when the page has been opened, so that nobody waits for it, or at
 * once where it is drawn before.
 */
export function laterView<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  afterOpening(() => {
    // One that did not come is asked for again where it is drawn, and its failure is shown there.
    load().catch(() => {});
  });
  return view(load);
}

function afterOpening(act: () => void): void {
  const wait = () => setTimeout(act, REST_MS);
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
}

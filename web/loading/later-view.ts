import type { ComponentType } from 'react';
import { once } from './once.ts';
import { viewOf } from './view.tsx';

/** So long after it has loaded, a page is drawn, and its reader reads; in ms. */
const REST_MS = 1_000;

/**
 * A view that no page shows at its opening: its code comes when the page has been opened, so that nobody waits for it, or at
 * once where it is drawn before.
 */
export function laterView<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  const loaded = once(load);
  afterOpening(() => {
    // One that came is drawn without a stop. One that did not is asked for again where it is drawn, and its failure shown there.
    load()
      .then(loaded)
      .catch(() => {});
  });
  return viewOf(loaded);
}

function afterOpening(act: () => void): void {
  const wait = () => setTimeout(act, REST_MS);
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
}

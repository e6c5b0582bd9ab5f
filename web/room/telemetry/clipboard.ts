import type { Session } from '../../session/session.ts';
import { placeOf } from './place.ts';

type Observe = Session['actions']['observe'];

/** Tells of what is copied, cut and pasted. Listens behind the page's own handlers, which may say what is copied. */
export function observeClipboard(page: Document, observe: Observe, signal: AbortSignal): void {
  const target = (event: ClipboardEvent) => placeOf(event.target);
  const taken = (event: ClipboardEvent) => event.clipboardData?.getData('text/plain') || selectionOf(page);

  page.addEventListener('copy', (event) => observe('copy', { text: taken(event), target: target(event) }), {
    signal,
  });
  page.addEventListener('cut', (event) => observe('cut', { text: taken(event), target: target(event) }), {
    signal,
  });
  // An editor may stop a paste that it handles: this listens before it.
  page.addEventListener(
    'paste',
    (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      observe('paste', { text, target: target(event) });
    },
    { signal, capture: true },
  );
}

/** What is selected, in a field too, whose selection the document does not tell. */
function selectionOf(page: Document): string {
  const field = page.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  }
  return page.getSelection()?.toString() ?? '';
}

import { browserLocale } from './texts/locale.ts';
import { loadTexts } from './texts/texts.ts';

/** Addresses of rooms; `/room/new` is the way into one. */
const ROOM = /^\/room\/(?!new$)([^/]+)$/;

/**
 * Begins what the room at this address needs, before anything is drawn: its texts, in the language that is most likely, and
 * what its session reads. Other pages ask when they are drawn.
 */
export function openRoom(path: string): void {
  const [, sessionId] = ROOM.exec(path) ?? [];
  if (sessionId === undefined) return;
  const locale = browserLocale(navigator.languages);
  const loads: Promise<unknown>[] = (['room', 'work', 'shared'] as const).map((part) =>
    loadTexts(part, locale),
  );
  loads.push(
    import('./session/browser.ts').then(({ openEarly }) => openEarly(decodeURIComponent(sessionId))),
  );
  // What did not come is missed, and told, where it is drawn.
  void Promise.allSettled(loads);
}

import { browserLocale } from './texts/locale.ts';
import { loadTexts, type Part } from './texts/texts.ts';

/** Addresses of rooms; `/room/new` is the way into one. */
const ROOM = /^\/room\/(?!new$)([^/]+)$/;
const PLAYBACK = /^\/console\/interviews\/([^/]+)\/playback$/;

/**
 * Begins what the room or the playback at this address needs, before anything is drawn: its texts, in the language that is most
 * likely, and what it reads. Other pages ask when they are drawn.
 */
export function openPage(path: string): void {
  const [, sessionId] = ROOM.exec(path) ?? [];
  if (sessionId !== undefined) openRoom(decodeURIComponent(sessionId));
  const [, playedId] = PLAYBACK.exec(path) ?? [];
  if (playedId !== undefined) openPlayback(decodeURIComponent(playedId));
}

function openRoom(sessionId: string): void {
  begin(
    ['room', 'work', 'shared'],
    [import('./session/browser.ts').then(({ openEarly }) => openEarly(sessionId))],
  );
}

function openPlayback(interviewId: string): void {
  begin(
    ['console', 'playback', 'shared'],
    [
      import('./console/playback/open-early.ts').then(({ openEarly }) => openEarly(interviewId)),
      import('./console/app.tsx'),
      import('./console/playback/playback.tsx'),
    ],
  );
}

function begin(parts: readonly Part[], loads: readonly Promise<unknown>[]): void {
  const locale = browserLocale(navigator.languages);
  // What did not come is missed, and told, where it is drawn.
  void Promise.allSettled([...parts.map((part) => loadTexts(part, locale)), ...loads]);
}

import { randomId } from '../api/id.ts';
import { createSession } from './create-session.ts';
import type { Page } from './page.ts';
import { createServer } from './server.ts';
import type { Session } from './session.ts';
import { createStore } from './store.ts';
import { systemTimers } from './timers.ts';

/** Opened before there was a view of it, by interview. */
const early = new Map<string, Session>();

/** Opens the session for the view that will come: what it reads is on its way while that loads. */
export function openEarly(sessionId: string): void {
  early.set(sessionId, openSession(sessionId));
}

/** The session that was opened early, for the first view that asks for it; else a new one. */
export function takeSession(sessionId: string): Session {
  const opened = early.get(sessionId);
  early.delete(sessionId);
  return opened ?? openSession(sessionId);
}

/** The session of an interview on this page, with the cookie that the browser has. */
export function openSession(sessionId: string): Session {
  return createSession({
    sessionId,
    server: createServer({
      sessionId,
      fetch: (request) => fetch(request),
      beacon: 'keepalive' in Request.prototype ? null : sendBeacon,
    }),
    // What cannot be kept shows in a banner; why, is for those who look.
    store: createStore((fault) => console.warn('this browser keeps nothing over a reload', fault)),
    timers: systemTimers,
    page: browserPage,
    // Missing on pages without https, but for localhost.
    locks: navigator.locks ?? null,
    openChannel: typeof BroadcastChannel === 'undefined' ? null : (name) => new BroadcastChannel(name),
    random: Math.random,
    newId: randomId,
    frame,
  });
}

function sendBeacon(url: string, body: string): boolean {
  return navigator.sendBeacon(url, new Blob([body], { type: 'application/json' }));
}

/** A hidden page draws no frames. */
function frame(callback: () => void): void {
  if (document.visibilityState === 'visible') requestAnimationFrame(callback);
  else setTimeout(callback, 16);
}

const browserPage: Page = {
  onWake(listener) {
    const ifVisible = () => document.visibilityState === 'visible' && listener();
    return together(
      listen(document, 'visibilitychange', ifVisible),
      listen(window, 'pageshow', ifVisible),
      listen(window, 'online', listener),
    );
  },
  onOffline: (listener) => listen(window, 'offline', listener),
  onHidden: (listener) =>
    listen(document, 'visibilitychange', () => document.visibilityState === 'hidden' && listener()),
  onLeave: (listener) => listen(window, 'pagehide', listener),
  onReturn: (listener) =>
    listen(
      window,
      'pageshow',
      (event) => event instanceof PageTransitionEvent && event.persisted && listener(),
    ),
};

function listen(target: EventTarget, type: string, listener: (event: Event) => unknown): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}

function together(...stops: (() => void)[]): () => void {
  return () => {
    for (const stop of stops) stop();
  };
}

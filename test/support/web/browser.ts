import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createSession } from '../../../web/session/create-session.ts';
import { createServer } from '../../../web/session/server.ts';
import type { Session, SessionSnapshot } from '../../../web/session/session.ts';
import type { Store } from '../../../web/session/store.ts';
import type { Locks } from '../../../web/session/tabs.ts';
import { systemTimers } from '../../../web/session/timers.ts';

/** One browser profile: what its pages share. */
export interface Browser {
  /** Of whoever is signed in. */
  token: string | null;
  store: Store;
  /** Null in a browser without Web Locks. */
  locks: Locks | null;
  /** Stands between pages and server: to lose calls and answers on the way. */
  way: (call: () => Promise<Response>, path: string) => Promise<Response>;
}

export interface OpenPage {
  session: Session;
  snapshot(): SessionSnapshot;
  /** Resolves when the page shows what fits. */
  until(fits: (snapshot: SessionSnapshot) => boolean): Promise<SessionSnapshot>;
  wake(): void;
  hide(): void;
}

export function openBrowser(token: string, locks: Locks | null = null): Browser {
  return { token, store: memoryStore(), locks, way: (call) => call() };
}

/** A page of an interview; `origin` is asked for at each call, since a server comes back elsewhere. */
export function openPage(browser: Browser, origin: () => string, sessionId: string): OpenPage {
  const [wakers, hiders] = [new Set<() => void>(), new Set<() => void>()];
  const session = createSession({
    sessionId,
    server: createServer({
      sessionId,
      origin: origin(),
      async fetch(request) {
        const { pathname, search } = new URL(request.url);
        const { method, headers, signal } = request;
        if (browser.token !== null) headers.set('Authorization', `Bearer ${browser.token}`);
        const body = method === 'GET' ? null : await request.text();
        const call = () => fetch(`${origin()}${pathname}${search}`, { method, headers, signal, body });
        return browser.way(call, pathname);
      },
    }),
    store: browser.store,
    timers: systemTimers,
    page: {
      onWake: (listener) => listen(wakers, listener),
      onOffline: () => () => {},
      onHidden: (listener) => listen(hiders, listener),
      onLeave: () => () => {},
      onReturn: () => () => {},
    },
    locks: browser.locks,
    openChannel: (name) => new BroadcastChannel(name) as never,
    random: () => 0,
    newId: randomUUID,
    frame: (callback) => void setTimeout(callback, 16),
  });
  return {
    session,
    snapshot: session.getSnapshot,
    async until(fits) {
      for (const giveUpAt = Date.now() + 25_000; !fits(session.getSnapshot()); await pause(10)) {
        if (Date.now() < giveUpAt) continue;
        throw new Error(`it did not come: ${JSON.stringify(session.getSnapshot()).slice(0, 4_000)}`);
      }
      return session.getSnapshot();
    },
    wake: () => call(wakers),
    hide: () => call(hiders),
  };
}

function listen(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function call(listeners: Set<() => void>): void {
  for (const listener of listeners) listener();
}

function memoryStore(): Store {
  const values = new Map<string, unknown>();
  return {
    get: async (name) => values.get(name),
    set: async (name, value) => void values.set(name, structuredClone(value)),
    delete: async (name) => void values.delete(name),
    isLasting: () => true,
    rest: () => {},
  };
}

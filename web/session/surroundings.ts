import type { Page } from './page.ts';
import type { Server } from './server.ts';
import type { Store } from './store.ts';
import type { Channel, Locks } from './tabs.ts';
import type { Timers } from './timers.ts';

/** All that a session has from outside: a browser's page (`browser.ts`), or a test. */
export interface Surroundings {
  sessionId: string;
  server: Server;
  store: Store;
  timers: Timers;
  page: Page;
  /** Null where the browser has none. */
  locks: Locks | null;
  openChannel: ((name: string) => Channel) | null;
  /** In [0, 1). */
  random: () => number;
  /** A UUID. */
  newId: () => string;
  /** Calls back before the next frame is drawn, or soon where nothing is drawn. */
  frame: (callback: () => void) => void;
}

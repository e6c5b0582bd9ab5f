import { every, type Timers } from './timers.ts';

/** As much of the Web Locks API as is used. */
export interface Locks {
  request(
    name: string,
    options: { signal?: AbortSignal; steal?: boolean },
    hold: () => Promise<void>,
  ): Promise<void>;
}

/** As much of a BroadcastChannel as is used: every other tab of the browser hears what is posted. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  close(): void;
}

const BEAT_MS = 5_000;
/** A holder that says nothing for so long is frozen, or gone without letting go. */
const SILENT_MS = 15_000;
/** How long a holder that lives has to finish what it saves before its lock is taken. */
const YIELD_MS = 2_000;

/** Whether this tab is the one of its browser that has the stream and writes. */
export type TabState = { state: 'leader' } | { state: 'follower'; silent: boolean };

export interface Tabs<Message> {
  /** A person wants this tab to lead. */
  takeOver(): Promise<void>;
  /** To all other tabs. */
  tell(message: Message): void;
  /** Takes part, also again. */
  join(): void;
  /** Lets go of lock and channel, as a page in the back-forward cache must. */
  leave(): void;
}

/**
 * One tab of a browser leads: the one that holds the lock. All others wait for it, for as long as it takes. A lock is taken away
 * only when a person says so, first by asking; so no two tabs ever fight. Without locks or channel each tab leads, and the
 * server's seat alone says who writes.
 */
export function createTabs<Message>(options: {
  name: string;
  id: string;
  locks: Locks | null;
  openChannel: (() => Channel) | null;
  timers: Timers;
  onState: (state: TabState) => void;
  /** From the leader. */
  onMessage: (message: Message) => void;
  /** Before it lets go of the lock because another tab asks. */
  beforeYield: () => Promise<void>;
}): Tabs<Message> {
  const { name, id, locks, openChannel, timers, onState, onMessage, beforeYield } = options;
  let channel: Channel | null = null;
  let letGo: (() => void) | null = null;
  let waiting = new AbortController();
  let yielded = () => {};
  let heardAt = timers.now();
  let stopBeating = () => {};

  function join(): void {
    if (locks === null || openChannel === null) {
      onState({ state: 'leader' });
      return;
    }
    channel = openChannel();
    channel.addEventListener('message', ({ data }) => hear(data as Letter<Message>));
    stopBeating = every(timers, BEAT_MS, beat);
    heardAt = timers.now();
    onState({ state: 'follower', silent: false });
    void hold(locks, {});
  }

  /** Waits for the lock, leads while it has it, and waits again when it was taken away. */
  async function hold(from: Locks, how: { steal?: boolean }): Promise<void> {
    waiting = new AbortController();
    const { signal } = waiting;
    // The API takes no signal together with `steal`.
    let release: (() => void) | null = null;
    const request = from.request(name, how.steal ? how : { signal }, () => {
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      letGo = release;
      onState({ state: 'leader' });
      beat();
      return held;
    });
    const wasTaken = await request.then(
      () => false,
      () => !signal.aborted,
    );
    if (letGo === release) letGo = null;
    if (!wasTaken || channel === null) return;
    heardAt = timers.now();
    onState({ state: 'follower', silent: false });
    void hold(from, {});
  }

  function beat(): void {
    if (letGo !== null) post({ kind: 'beat' });
    else onState({ state: 'follower', silent: timers.now() - heardAt >= SILENT_MS });
  }

  function hear(letter: Letter<Message>): void {
    if (letter.kind === 'ask' && letGo !== null) void giveAway(letter.from);
    if (letGo !== null) return;
    heardAt = timers.now();
    if (letter.kind === 'told') onMessage(letter.message);
    if (letter.kind === 'yield' && letter.to === id) yielded();
  }

  async function giveAway(to: string): Promise<void> {
    await beforeYield();
    post({ kind: 'yield', to });
  }

  function post(letter: Letter<Message>): void {
    channel?.postMessage(letter);
  }

  return {
    async takeOver() {
      if (locks === null || channel === null || letGo !== null) return;
      await new Promise<void>((resolve) => {
        const callOff = timers.after(YIELD_MS, resolve);
        yielded = () => {
          callOff();
          resolve();
        };
        post({ kind: 'ask', from: id });
      });
      waiting.abort();
      void hold(locks, { steal: true });
    },
    tell: (message) => post({ kind: 'told', message }),
    join,
    leave() {
      stopBeating();
      waiting.abort();
      letGo?.();
      channel?.close();
      channel = null;
    },
  };
}

/** What tabs say to each other. */
type Letter<Message> =
  | { kind: 'beat' }
  | { kind: 'told'; message: Message }
  /** A person wants the tab `from` to lead. */
  | { kind: 'ask'; from: string }
  | { kind: 'yield'; to: string };

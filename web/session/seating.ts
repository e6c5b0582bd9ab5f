import type { Line } from './line.ts';
import type { Outcome } from './outcome.ts';
import { type Holder, isFree, seatOf } from './seat.ts';
import type { Seat } from './session.ts';
import type { Store } from './store.ts';
import { type Channel, createTabs, type Locks, type TabState } from './tabs.ts';
import type { Timers } from './timers.ts';
import type { StreamEvent } from './wire.ts';

/** A stream that opens tells who has the seat, at once; after so long nobody has it. */
const SETTLE_MS = 500;
/** Ids of earlier pages of this browser that are worth remembering. */
const OWN_IDS_KEPT = 20;

/** Who writes: one tab of a browser by the browser's lock, one browser by the server's seat. */
export interface Seating {
  join(): void;
  leave(): void;
  /** Whether this tab leads in its browser: it has the stream and writes into the store. */
  leads(): boolean;
  /** Whether it has the interview's seat, too: it writes to the server. */
  mayWrite(): boolean;
  /** Whether what a person writes here would be kept: not while somebody else writes. */
  mayEdit(): boolean;
  streamOpened(): void;
  /** The server's word. */
  holderIs(holder: Holder): void;
  /** A person takes over, from another tab or from another browser. */
  takeOver(): Promise<void>;
  /** Passes an event on to the other tabs. */
  tell(event: StreamEvent): void;
}

export function createSeating(options: {
  sessionId: string;
  clientId: string;
  locks: Locks | null;
  openChannel: ((name: string) => Channel) | null;
  timers: Timers;
  store: Store;
  line: Line;
  /** Takes the seat. */
  sit: () => Promise<Outcome<{ client_id: string; since: string }>>;
  onLead: () => void;
  onFollow: () => void;
  onSeat: (seat: Seat) => void;
  /** From the leading tab. */
  onEvent: (event: StreamEvent) => void;
  beforeYield: () => Promise<void>;
}): Seating {
  const { clientId, openChannel, timers, store, line } = options;
  const name = `viva ${options.sessionId}`;
  const storeName = `seats ${options.sessionId}`;
  let tab: TabState | null = null;
  let holder: Holder | null = null;
  let callOff = () => {};

  const tabs = createTabs<StreamEvent>({
    name,
    id: clientId,
    locks: options.locks,
    openChannel: openChannel && (() => openChannel(name)),
    timers,
    onState: tabIs,
    onMessage: options.onEvent,
    beforeYield: options.beforeYield,
  });

  const seat = () => seatOf(tab, holder, clientId);

  function tabIs(next: TabState): void {
    const before = tab?.state;
    tab = next;
    options.onSeat(seat());
    if (next.state === before) return;
    callOff();
    if (next.state === 'leader') options.onLead();
    else options.onFollow();
  }

  function setHolder(next: Holder): void {
    holder = next;
    options.onSeat(seat());
  }

  async function sitDown(): Promise<void> {
    await store.set(storeName, [...(await ownIds()), clientId].slice(-OWN_IDS_KEPT));
    const said = await line.deliver(options.sit);
    if (said?.kind === 'answered') setHolder({ clientId: said.answer.client_id, since: said.answer.since });
  }

  /** Of this browser's pages. Without a lock none of them is known to have let go. */
  async function ownIds(): Promise<string[]> {
    const stored = options.locks === null ? [] : await store.get(storeName);
    return Array.isArray(stored) ? stored : [];
  }

  async function sitWhereFree(): Promise<void> {
    if (tab?.state === 'leader' && isFree(holder, await ownIds())) await sitDown();
  }

  return {
    join: tabs.join,
    leave() {
      callOff();
      tabs.leave();
      tab = null;
    },
    leads: () => tab?.state === 'leader',
    mayWrite: () => seat().state === 'mine',
    mayEdit: () => tab?.state === 'leader' && seat().state !== 'elsewhere',
    streamOpened() {
      callOff();
      // The server may have lost the seat in a restart; whoever had it sits down again, nobody else.
      callOff = timers.after(SETTLE_MS, () => {
        if (holder === null || holder.clientId === clientId) void sitDown();
      });
    },
    holderIs(next) {
      callOff();
      setHolder(next);
      if (next.clientId !== clientId) void sitWhereFree();
    },
    async takeOver() {
      await tabs.takeOver();
      await sitDown();
    },
    tell: tabs.tell,
  };
}

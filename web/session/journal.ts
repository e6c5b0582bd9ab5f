import { latest } from './latest.ts';
import type { Line } from './line.ts';
import type { Outcome } from './outcome.ts';
import type { Store } from './store.ts';
import { every, type Timers } from './timers.ts';
import type { Problem } from './wire.ts';

const FLUSH_MS = 5_000;
const MOST_ENTRIES = 200;
/** Below the 256 KiB that a body may have, with room for what stands around the entries. */
const CALL_BYTES = 200 * 1024;
/** More do not wait: a page that cannot send for so long tells no more. */
const MOST_WAITING = 5_000;
const MOST_WAITING_BYTES = 8 * 1024 * 1024;

/** Entries that are kept in the browser until the server has confirmed them. They bring their own numbers. */
export interface Journal<Entry> {
  /** Sends from now on, first what earlier pages of this browser have left. What was added before waits for it. */
  start(): Promise<void>;
  /** Drops it where too much waits, or the server takes no more. `urgent`: before all that waits. */
  add(entry: Entry, options?: { urgent: boolean }): void;
  flush(): void;
  /** Resolves when nothing of it is being sent. */
  settled(): Promise<void>;
  /** The page is hidden or goes: sends what may outlive it, without waiting for the answer. */
  flushNow(): void;
  /** Another page sends from now on what waits. */
  stop(): void;
}

/** `bytes`: of UTF-8, as JSON with a comma. */
interface Kept<Entry> {
  entry: Entry;
  bytes: number;
}

type Batch<Entry> = [Kept<Entry>, ...Kept<Entry>[]];

/**
 * One that the server does not take is left out, so that it does not hold up the others; where the server takes nothing more,
 * all that waits is forgotten.
 */
export function createJournal<Entry>(options: {
  name: string;
  store: Store;
  line: Line;
  timers: Timers;
  /** Of a call that may outlive the page. */
  keepaliveBytes: number;
  /** Whether one call may carry both. */
  isTogether: (one: Entry, other: Entry) => boolean;
  send: (entries: readonly [Entry, ...Entry[]], keepalive: boolean) => Promise<Outcome<unknown>>;
  onChange?: (waiting: number, confirmed: readonly Entry[]) => void;
}): Journal<Entry> {
  const { name, store, line, timers, isTogether, send, onChange } = options;
  let queue: readonly Kept<Entry>[] = [];
  /** In a call that may outlive the page. */
  const outliving = new Set<Kept<Entry>>();
  let isOn = false;
  /** The server takes no more. */
  let isOver = false;
  let stopTicking = () => {};

  const keep = latest<readonly Kept<Entry>[]>((kept) => store.set(name, kept));
  const flush = latest(sendAll);

  function become(changed: typeof queue, confirmed: readonly Kept<Entry>[] = []): void {
    queue = changed;
    // Before the start the store has what another page has left.
    if (isOn) keep(queue);
    onChange?.(queue.length, confirmed.map(entryOf));
  }

  async function sendAll(): Promise<void> {
    let most = MOST_ENTRIES;
    while (isOn && !line.isClosed()) {
      const batch = batchOf(queue, CALL_BYTES, most);
      if (batch === null) return;
      const said = await line.deliver(() => sendBatch(batch, false));
      if (said === null || !isOn) return;
      if (said.kind === 'answered') confirm(batch);
      else if (!isOfEntries(said.problem)) return giveUp();
      else if (batch.length > 1) most = Math.ceil(batch.length / 2);
      else {
        become(without(batch));
        most = MOST_ENTRIES;
      }
    }
  }

  function sendBatch([first, ...others]: Batch<Entry>, keepalive: boolean): Promise<Outcome<unknown>> {
    return send([first.entry, ...others.map(entryOf)], keepalive);
  }

  /** The first entries that one call takes; one that is too large for any goes alone. */
  function batchOf(waiting: typeof queue, mostBytes: number, most = MOST_ENTRIES): Batch<Entry> | null {
    const [first, ...others] = waiting;
    if (first === undefined) return null;
    const batch: Batch<Entry> = [first];
    let { bytes } = first;
    for (const kept of others.slice(0, most - 1)) {
      bytes += kept.bytes;
      if (!isTogether(first.entry, kept.entry) || bytes > mostBytes) break;
      batch.push(kept);
    }
    return batch;
  }

  /** As much as may outlive the page, and is not on its way like that. */
  function sendOutliving(): void {
    let room = options.keepaliveBytes;
    for (const { bytes } of outliving) room -= bytes;
    for (let rest = queue.filter((kept) => !outliving.has(kept)); ; ) {
      const batch = batchOf(rest, room);
      if (batch === null) return;
      for (const { bytes } of batch) room -= bytes;
      if (room < 0) return;
      rest = rest.slice(batch.length);
      for (const kept of batch) outliving.add(kept);
      void sendBatch(batch, true).then((outcome) => {
        for (const kept of batch) outliving.delete(kept);
        // Without an answer that anybody hears they are sent again: the same ones count once.
        if (outcome.kind === 'answered') confirm(batch);
      });
    }
  }

  function without(batch: readonly Kept<Entry>[]): typeof queue {
    const gone = new Set(batch);
    return queue.filter((kept) => !gone.has(kept));
  }

  function confirm(batch: Batch<Entry>): void {
    const rest = without(batch);
    if (rest.length < queue.length) become(rest, batch);
  }

  function giveUp(): void {
    become([]);
    stop();
    isOver = true;
  }

  function stop(): void {
    isOn = false;
    queue = [];
    stopTicking();
  }

  return {
    async start() {
      const left = listOf<Kept<Entry>>(await store.get(name));
      isOn = true;
      isOver = false;
      become([...left, ...queue]);
      stopTicking();
      stopTicking = every(timers, FLUSH_MS, () => flush());
      flush();
    },
    add(entry, { urgent } = { urgent: false }) {
      const bytes = sizeOf(entry);
      const waiting = queue.reduce((sum, kept) => sum + kept.bytes, 0);
      if (isOver || queue.length >= MOST_WAITING || waiting + bytes > MOST_WAITING_BYTES) return;
      const kept = { entry, bytes };
      become(urgent ? [kept, ...queue] : [...queue, kept]);
    },
    flush: () => flush(),
    settled: flush.busy,
    flushNow() {
      if (!isOn) return;
      // Whoever goes does not live to see a write that waits for the one before it.
      void store.set(name, queue);
      sendOutliving();
    },
    stop,
  };
}

/** Whether an answer is about what the entries say, or how large they are together, and not about the interview. */
function isOfEntries({ status }: Problem): boolean {
  return status === 413 || status === 422;
}

/** What the browser's store had under our own name. */
export function listOf<Item>(value: unknown): Item[] {
  return Array.isArray(value) ? value : [];
}

function entryOf<Entry>({ entry }: Kept<Entry>): Entry {
  return entry;
}

function sizeOf(entry: unknown): number {
  return new TextEncoder().encode(JSON.stringify(entry)).length + 1;
}

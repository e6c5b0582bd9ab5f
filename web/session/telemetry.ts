import { latest } from './latest.ts';
import type { Line } from './line.ts';
import type { Outcome } from './outcome.ts';
import type { Observation, TelemetryState } from './session.ts';
import type { Store } from './store.ts';
import { batchOf, KEEPALIVE_BYTES, listOf, type Numbered, renumber } from './telemetry-queue.ts';
import { every, type Timers } from './timers.ts';
import type { TelemetryEvent, TelemetryType } from './wire.ts';

const FLUSH_MS = 5_000;
/** Of what was sent, so many are kept for the candidate to read. */
const SENT_KEPT = 1_000;
/** More do not wait: a page that cannot send for so long tells no more. */
const MOST_WAITING = 5_000;

export interface Telemetry {
  /** Goes on with what an earlier page has left, from the last number that the server has. */
  start(lastSeq: number): Promise<void>;
  observe(type: TelemetryType, details?: Observation): Promise<void>;
  /** Sends what waits. */
  flush(): void;
  /** The page is hidden or goes: sends what may outlive it, without waiting for the answer. */
  flushNow(): void;
  /** Another page tells from now on. */
  stop(): void;
}

/**
 * What the page tells of the candidate: kept until the server has confirmed it, and listed for them. An event has its number
 * from the start, so that one that is sent twice counts once. Of a text only its length and its hash are told.
 */
export function createTelemetry(options: {
  name: string;
  store: Store;
  line: Line;
  timers: Timers;
  send: (events: TelemetryEvent[], keepalive: boolean) => Promise<Outcome<{ last_seq: number }>>;
  sha256: (text: string) => Promise<string | undefined>;
  onChange: (state: TelemetryState) => void;
}): Telemetry {
  const { name, store, line, timers, send, sha256, onChange } = options;
  let queue: readonly Numbered[] = [];
  let sent: readonly TelemetryEvent[] = [];
  let nextSeq: number | null = null;
  let stopTicking = () => {};

  const keep = latest<readonly Numbered[]>((kept) => store.set(name, kept));
  const keepSent = latest<readonly TelemetryEvent[]>((kept) => store.set(`${name} sent`, kept));
  const flush = latest(sendAll);

  function become(changed: readonly Numbered[], confirmed: readonly TelemetryEvent[] = []): void {
    queue = changed;
    keep(queue);
    if (confirmed.length > 0) {
      sent = [...sent, ...confirmed].slice(-SENT_KEPT);
      keepSent(sent);
    }
    onChange({ sent, waiting: queue.length });
  }

  async function sendAll(): Promise<void> {
    while (nextSeq !== null && queue.length > 0 && !line.isClosed()) {
      const batch = batchOf(queue);
      markTried(batch);
      await keep.busy();
      const said = await line.deliver(() => send(batch, false));
      if (said === null || nextSeq === null) return;
      if (said.kind === 'answered') confirm(batch);
      else return giveUp();
    }
  }

  function markTried(batch: readonly TelemetryEvent[]): void {
    become(queue.map((item, index) => (index < batch.length ? { ...item, isTried: true } : item)));
  }

  function confirm(batch: readonly TelemetryEvent[]): void {
    const numbers = new Set(batch.map(({ seq }) => seq));
    const rest = queue.filter(({ event }) => !numbers.has(event.seq));
    if (rest.length < queue.length) become(rest, batch);
  }

  /** The interview is over, takes no more, or is not ours to tell of. */
  function giveUp(): void {
    stop();
    become([]);
  }

  function stop(): void {
    nextSeq = null;
    stopTicking();
  }

  return {
    async start(lastSeq) {
      queue = renumber(listOf<Numbered>(await store.get(name)), lastSeq);
      sent = listOf<TelemetryEvent>(await store.get(`${name} sent`));
      nextSeq = Math.max(lastSeq, queue.at(-1)?.event.seq ?? 0) + 1;
      become(queue);
      stopTicking();
      stopTicking = every(timers, FLUSH_MS, () => flush());
      flush();
    },
    async observe(type, details) {
      const at = new Date(timers.date()).toISOString();
      const data = details && (await dataOf(details, sha256));
      if (nextSeq === null || queue.length >= MOST_WAITING) return;
      // Which details go with which type is for whoever observes, and for the server, to say.
      const event = { seq: nextSeq, type, at, ...(data && { data }) } as TelemetryEvent;
      nextSeq += 1;
      become([...queue, { event, isTried: false }]);
    },
    flush: () => flush(),
    flushNow() {
      if (nextSeq === null || queue.length === 0) return;
      const batch = batchOf(queue, KEEPALIVE_BYTES);
      markTried(batch);
      void send(batch, true).then((outcome) => {
        // Without an answer that anybody hears they are sent again: the same ones count once.
        if (outcome.kind === 'answered') confirm(batch);
      });
    },
    stop,
  };
}

async function dataOf(details: Observation, sha256: (text: string) => Promise<string | undefined>) {
  if ('state' in details) return details;
  // Counted as the contract counts: in characters, not in UTF-16 units.
  const length = [...details.text].length;
  const hash = await sha256(details.text);
  return { length, ...(hash !== undefined && { sha256: hash }), target: details.target };
}

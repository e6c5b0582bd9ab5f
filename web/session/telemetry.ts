import { createJournal, listOf } from './journal.ts';
import { latest } from './latest.ts';
import type { Line } from './line.ts';
import type { Outcome } from './outcome.ts';
import type { Observation, TelemetryState } from './session.ts';
import type { Store } from './store.ts';
import type { Timers } from './timers.ts';
import type { TelemetryEvent, TelemetryType } from './wire.ts';

/** Of what was sent, so many are kept for the candidate to read. */
const SENT_KEPT = 1_000;
/** All calls that may outlive the page have 64 KiB together: the others are edits, and a draft. */
const KEEPALIVE_BYTES = 12 * 1024;

export interface Telemetry {
  /** Tells from now on, first what an earlier page has left. */
  start(): Promise<void>;
  observe(type: TelemetryType, details?: Observation): Promise<void>;
  /** Sends what waits. */
  flush(): void;
  /** The page is hidden or goes: sends what may outlive it, without waiting for the answer. */
  flushNow(): void;
  /** Another page tells from now on. */
  stop(): void;
}

/** `clientId`: the page that has seen it, whichever page sends it. */
export interface Observed {
  clientId: string;
  event: TelemetryEvent;
}

/**
 * What the page tells of the candidate: kept until the server has confirmed it, and listed for them. A page numbers its own
 * events from 1, so that one that is sent twice counts once. Of a text only its length and its hash are told.
 */
export function createTelemetry(options: {
  name: string;
  clientId: string;
  store: Store;
  line: Line;
  timers: Timers;
  send: (clientId: string, events: TelemetryEvent[], keepalive: boolean) => Promise<Outcome<unknown>>;
  sha256: (text: string) => Promise<string | undefined>;
  onChange: (state: TelemetryState) => void;
}): Telemetry {
  const { name, clientId, store, line, timers, sha256, onChange } = options;
  let sent: readonly TelemetryEvent[] = [];
  let lastSeq = 0;
  let isOn = false;

  const keepSent = latest<readonly TelemetryEvent[]>((kept) => store.set(`${name} sent`, kept));
  const journal = createJournal<Observed>({
    ...{ name: `${name} waiting`, store, line, timers, keepaliveBytes: KEEPALIVE_BYTES },
    isTogether: (one, other) => one.clientId === other.clientId,
    send: (observed, keepalive) =>
      options.send(
        observed[0].clientId,
        observed.map(({ event }) => event),
        keepalive,
      ),
    onChange(waiting, confirmed) {
      if (confirmed.length > 0) {
        sent = [...sent, ...confirmed.map(({ event }) => event)].slice(-SENT_KEPT);
        keepSent(sent);
      }
      onChange({ sent, waiting });
    },
  });

  return {
    async start() {
      sent = listOf<TelemetryEvent>(await store.get(`${name} sent`));
      isOn = true;
      await journal.start();
    },
    async observe(type, details) {
      const at = new Date(timers.date()).toISOString();
      const data = details && (await dataOf(details, sha256));
      if (!isOn) return;
      // Which details go with which type is for whoever observes, and for the server, to say.
      const event = { seq: lastSeq + 1, type, at, ...(data && { data }) } as TelemetryEvent;
      if (journal.add({ clientId, event })) lastSeq += 1;
    },
    flush: journal.flush,
    flushNow: journal.flushNow,
    stop() {
      isOn = false;
      journal.stop();
    },
  };
}

async function dataOf(details: Observation, sha256: (text: string) => Promise<string | undefined>) {
  if ('state' in details) return details;
  // Counted as the contract counts: in characters, not in UTF-16 units.
  const length = [...details.text].length;
  const hash = await sha256(details.text);
  return { length, ...(hash !== undefined && { sha256: hash }), target: details.target };
}

import { createJournal, listOf } from './journal.ts';
import { latest } from './latest.ts';
import type { Line } from './line.ts';
import type { Outcome } from './outcome.ts';
import type { Observation, TelemetryState } from './session.ts';
import { sha256 } from './sha256.ts';
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
  observe(type: TelemetryType, details?: Observation): void;
  /** Sends what waits. */
  flush(): void;
  /** The page is hidden or goes: sends what may outlive it, without waiting for the answer. */
  flushNow(): void;
  /** Another page tells from now on. */
  stop(): void;
}

/** `clientId`: the page that has seen it, whichever page sends it. */
interface Observed {
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
  onChange: (state: TelemetryState) => void;
}): Telemetry {
  const { name, clientId, store, line, timers, onChange } = options;
  let sent: readonly TelemetryEvent[] = [];
  let lastSeq = 0;
  let isOn = false;
  /** The connection came back before the page could tell. */
  let isBackUntold = false;

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

  function observe(type: TelemetryType, details?: Observation): void {
    if (!isOn) {
      isBackUntold ||= type === 'reconnect';
      return;
    }
    lastSeq += 1;
    const at = new Date(timers.date()).toISOString();
    const data = details && dataOf(details);
    // Which details go with which type is for whoever observes, and for the server, to say.
    const event = { seq: lastSeq, type, at, ...(data && { data }) } as TelemetryEvent;
    // Time may be given back for it, if the server hears of it soon.
    const urgent = type === 'reconnect';
    journal.add({ clientId, event }, { urgent });
    if (urgent) journal.flush();
  }

  return {
    async start() {
      sent = listOf<TelemetryEvent>(await store.get(`${name} sent`));
      isOn = true;
      await journal.start();
      if (isOn && isBackUntold) observe('reconnect');
      isBackUntold = false;
    },
    observe,
    flush: journal.flush,
    flushNow: journal.flushNow,
    stop() {
      isOn = false;
      journal.stop();
    },
  };
}

function dataOf(details: Observation) {
  if ('state' in details) return details;
  const { text, target } = details;
  // Counted as the contract counts: in characters, not in UTF-16 units.
  return { length: [...text].length, sha256: sha256(text), target };
}

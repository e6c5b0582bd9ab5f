import type { TelemetryEvent } from './wire.ts';

/** One that the server has not confirmed. `isTried`: it was sent, so the server may have it under this number. */
export interface Numbered {
  event: TelemetryEvent;
  isTried: boolean;
}

const MOST_EVENTS = 200;

/** Bodies of calls that may outlive the page have 64 KiB in sum; this leaves room for what stands around the events. */
export const KEEPALIVE_BYTES = 60 * 1024;

/** The first events that one call takes. */
export function batchOf(queue: readonly Numbered[], bytes = Number.POSITIVE_INFINITY): TelemetryEvent[] {
  const batch: TelemetryEvent[] = [];
  let size = 0;
  for (const { event } of queue.slice(0, MOST_EVENTS)) {
    size += sizeOf(event);
    if (size > bytes) break;
    batch.push(event);
  }
  return batch;
}

/**
 * The queue behind `lastSeq`, the last number that the server has. What was sent keeps its number: the server may have it, and
 * counts it once. What was never sent gets a new one where another device has used its number meanwhile.
 */
export function renumber(queue: readonly Numbered[], lastSeq: number): Numbered[] {
  const tried = queue.filter(({ isTried }) => isTried);
  let next = Math.max(lastSeq, tried.at(-1)?.event.seq ?? 0) + 1;
  const untried = queue
    .filter(({ isTried }) => !isTried)
    .map(({ event }) => ({ event: { ...event, seq: next++ }, isTried: false }));
  return [...tried, ...untried];
}

/** What the browser's store had under our own name. */
export function listOf<Item>(value: unknown): Item[] {
  return Array.isArray(value) ? value : [];
}

/** In bytes of UTF-8, with the comma. */
function sizeOf(event: TelemetryEvent): number {
  return new TextEncoder().encode(JSON.stringify(event)).length + 1;
}

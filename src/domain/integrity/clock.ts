/**
 * When something happened by the server's clock, of which the client has said when it was by its own.
 *
 * What is received was made before: `receivedAt - at` is never less than what the client's clock is behind by. The least of
 * it over all that a clock has stamped is therefore the best estimate (the minimum filter of NTP, RFC 5905 §10): it is too
 * large by no more than the fastest way to the server took, so the mapped time is late by no more than that.
 */
export interface Stamped {
  /** The client's number, from 1. */
  seq: number;
  /** By the client's clock, ms since the epoch. */
  at: number;
  /** By the server's. What came in one batch has the same. */
  receivedAt: number;
}

/** A clock goes back by as much when it is disciplined without being set. */
const SLEW_MS = 2_000;
/** Nothing waits longer for its way: an interview is over by then. */
const LONGEST_WAY_MS = 6 * 60 * 60_000;
/** Ways to a server that answers differ by no more; batches that were late by chance differ more. */
const SAME_LEVEL_MS = 5_000;
/** So many batches at one level, over such a time, were not late by chance, nor sent one after the other when all was over. */
const LEVEL_BATCHES = 3;
const LEVEL_MS = 60_000;
/** A clock that was set forward by less is not told from a slow way. */
const LEAST_SET_MS = 30_000;

/**
 * Server's times of what one client has stamped, in its streams (each numbered by itself), in the order of the streams given.
 * In the order of `seq` they do not decrease, and none is later than `receivedAt`. A clock that was never set anew is one for
 * all streams.
 */
export function serverTimes(streams: readonly (readonly Stamped[])[]): number[][] {
  const orders = streams.map((stream) => inOrder(stream));
  const epochs = orders.map((order) => epochsOf(order));
  const isSteady = epochs.every((of) => of.length <= 1);
  const shared = isSteady ? Math.min(...epochs.flat().map(({ offset }) => offset)) : Number.POSITIVE_INFINITY;
  return streams.map((stream, index) => {
    const order = orders[index] ?? [];
    const mapped = mapOrder(order, epochs[index] ?? [], shared);
    const times = new Array<number>(stream.length).fill(0);
    for (const [place, { index: at }] of order.entries()) times[at] = mapped[place] ?? 0;
    return times;
  });
}

interface Placed extends Stamped {
  index: number;
}

/** What lies between two settings of the clock: from `start` in the order of `seq`. */
interface Epoch {
  start: number;
  offset: number;
}

function inOrder(stream: readonly Stamped[]): Placed[] {
  return stream.map((stamped, index) => ({ ...stamped, index })).sort((a, b) => a.seq - b.seq);
}

function epochsOf(order: readonly Placed[]): Epoch[] {
  const starts = [...new Set([...setBack(order), ...setForward(order)])].sort((a, b) => a - b);
  return starts.map((start, index) => {
    const of = order.slice(start, starts[index + 1]);
    return {
      start,
      offset: of.reduce((least, one) => Math.min(least, waitOf(one)), Number.POSITIVE_INFINITY),
    };
  });
}

function waitOf({ at, receivedAt }: Stamped): number {
  return receivedAt - at;
}

/** Where a number has an earlier time than the one before it. */
function setBack(order: readonly Placed[]): number[] {
  return order.flatMap(({ at }, index) => {
    const before = order[index - 1];
    return before === undefined || at < before.at - SLEW_MS ? [index] : [];
  });
}

interface Batch {
  start: number;
  wait: number;
  receivedAt: number;
}

/** Where batches that agree on the clock are followed by batches that agree on another, later one. */
function setForward(order: readonly Placed[]): number[] {
  const levels = levelsOf(batchesOf(order));
  return levels.flatMap((level, index) => {
    const before = levels[index - 1];
    if (before === undefined) return [];
    const step = before.wait - level.wait;
    const isAgreed = isLasting(before) && isLasting(level) && step >= LEAST_SET_MS;
    return isAgreed || step >= LONGEST_WAY_MS ? [level.start] : [];
  });
}

function isLasting({ batches, from, to }: Level): boolean {
  return batches >= LEVEL_BATCHES && to - from >= LEVEL_MS;
}

function batchesOf(order: readonly Placed[]): Batch[] {
  const batches: Batch[] = [];
  for (const [start, one] of order.entries()) {
    const last = batches.at(-1);
    if (last?.receivedAt === one.receivedAt) last.wait = Math.min(last.wait, waitOf(one));
    else batches.push({ start, wait: waitOf(one), receivedAt: one.receivedAt });
  }
  return batches;
}

interface Level {
  start: number;
  /** The least and the most that one of its batches waited. */
  wait: number;
  most: number;
  batches: number;
  /** When they were received. */
  from: number;
  to: number;
}

/** Batches one after the other whose waits are alike. */
function levelsOf(batches: readonly Batch[]): Level[] {
  const levels: Level[] = [];
  for (const { start, wait, receivedAt } of batches) {
    const last = levels.at(-1);
    if (last && Math.max(last.most, wait) - Math.min(last.wait, wait) <= SAME_LEVEL_MS) {
      last.wait = Math.min(last.wait, wait);
      last.most = Math.max(last.most, wait);
      last.batches += 1;
      last.from = Math.min(last.from, receivedAt);
      last.to = Math.max(last.to, receivedAt);
    } else levels.push({ start, wait, most: wait, batches: 1, from: receivedAt, to: receivedAt });
  }
  return levels;
}

/** From the last to the first: what came before another was not later than that, nor than its own receipt. */
function mapOrder(order: readonly Placed[], epochs: readonly Epoch[], shared: number): number[] {
  const mapped = new Array<number>(order.length).fill(0);
  let next = Number.POSITIVE_INFINITY;
  let epoch = epochs.length - 1;
  for (let place = order.length - 1; place >= 0; place -= 1) {
    while (epoch > 0 && place < (epochs[epoch]?.start ?? 0)) epoch -= 1;
    const { at, receivedAt } = order[place] as Placed;
    const offset = Math.min(shared, epochs[epoch]?.offset ?? 0);
    next = Math.min(at + offset, receivedAt, next);
    mapped[place] = next;
  }
  return mapped;
}

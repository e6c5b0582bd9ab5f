import type { TelemetryType } from '../vocabulary.ts';

/** One stored telemetry event; of its data only what the rules read. */
export interface TelemetryFact {
  seq: number;
  type: TelemetryType;
  /** When it came, by the server's clock. */
  at: number;
  data: { length?: number | undefined; state?: string | undefined } | null;
}

/** Text that came from elsewhere: `at` by the server's clock, `length` in characters as the client counts them. */
export interface Paste {
  at: number;
  length: number;
}

/** About five lines of code: more than a name or a line that one moves about while working. */
export const LARGE_PASTE_LENGTH = 200;
/** About thirty lines: a whole solution of most tasks. */
export const WHOLE_SOLUTION_LENGTH = 1000;
/** As many as six tasks with three attempts each could begin with. */
export const MOST_PASTES = 18;
/** Marks of one kind that are closer than this, ms, are one. */
export const LEAST_SPAN_MS = 60_000;

/**
 * What all telemetry of an interview amounts to so far, added up event by event, in whatever order they come. It grows by
 * the minutes in which something came and by the gaps, not by the events.
 */
export interface Tally {
  counts: Map<TelemetryType, number>;
  lastSeq: number;
  /** Numbers that have not come, in order. */
  gaps: Gap[];
  missing: number;
  conflicts: Moments;
  pastes: Moments;
  largePastes: Moments;
  /** The longest of the large ones, longest first. */
  longest: Paste[];
  hasWholeSolution: boolean;
  devtools: Moments;
  blurred: Moments;
  hidden: Moments;
  /** When events were first refused because there were too many; null when none were. */
  tooMuchAt: number | null;
}

/** Both ends inclusive; `at` is when the number behind it came. */
interface Gap {
  first: number;
  last: number;
  at: number;
}

/** How many of one kind came, by minute of the server's clock. */
export type Moments = Map<number, Moment>;

/** So many of what a signal counts, the first at `at`. */
export interface Moment {
  at: number;
  count: number;
}

export function emptyTally(): Tally {
  return {
    counts: new Map(),
    lastSeq: 0,
    gaps: [],
    missing: 0,
    conflicts: new Map(),
    pastes: new Map(),
    largePastes: new Map(),
    longest: [],
    hasWholeSolution: false,
    devtools: new Map(),
    blurred: new Map(),
    hidden: new Map(),
    tooMuchAt: null,
  };
}

/** Adds an event whose number has not come before. */
export function addFact(tally: Tally, fact: TelemetryFact): void {
  const { type, at, data } = fact;
  tally.counts.set(type, (tally.counts.get(type) ?? 0) + 1);
  addNumber(tally, fact);
  if (type === 'paste') addPaste(tally, { at, length: data?.length ?? 0 });
  if (type === 'devtools' && !/^close/i.test(data?.state ?? '')) addMoment(tally.devtools, at);
  if (type === 'blur') addMoment(tally.blurred, at);
  if (type === 'visibility' && data?.state === 'hidden') addMoment(tally.hidden, at);
}

/** Adds a number that has come again with other content, when it first does. */
export function addConflict(tally: Tally, at: number): void {
  addMoment(tally.conflicts, at);
}

function addNumber(tally: Tally, { seq, at }: { seq: number; at: number }): void {
  const { gaps, lastSeq } = tally;
  if (seq > lastSeq) {
    if (seq > lastSeq + 1) gaps.push({ first: lastSeq + 1, last: seq - 1, at });
    tally.missing += seq - lastSeq - 1;
    tally.lastSeq = seq;
    return;
  }
  const index = gapAt(gaps, seq);
  const gap = gaps[index];
  if (!gap) throw new Error(`number ${seq} was added before`);
  const parts = [
    { first: gap.first, last: seq - 1, at },
    { ...gap, first: seq + 1 },
  ];
  gaps.splice(index, 1, ...parts.filter(({ first, last }) => first <= last));
  tally.missing -= 1;
}

/** Place of the gap that has the number; -1 when none has. */
function gapAt(gaps: readonly Gap[], seq: number): number {
  let [low, high] = [0, gaps.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { first, last } = gaps[middle] as Gap;
    if (seq < first) high = middle - 1;
    else if (seq > last) low = middle + 1;
    else return middle;
  }
  return -1;
}

function addPaste(tally: Tally, paste: Paste): void {
  addMoment(tally.pastes, paste.at);
  if (paste.length < LARGE_PASTE_LENGTH) return;
  addMoment(tally.largePastes, paste.at);
  tally.hasWholeSolution ||= paste.length >= WHOLE_SOLUTION_LENGTH;
  tally.longest.push(paste);
  tally.longest.sort((a, b) => b.length - a.length || a.at - b.at);
  tally.longest.length = Math.min(tally.longest.length, MOST_PASTES);
}

/** Adds to the minute, or any other span, in which it came. */
export function addMoment(moments: Moments, at: number, count = 1, spanMs = LEAST_SPAN_MS): void {
  const span = Math.floor(at / spanMs);
  const moment = moments.get(span);
  moments.set(span, { at: Math.min(at, moment?.at ?? at), count: count + (moment?.count ?? 0) });
}

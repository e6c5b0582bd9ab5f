import { TELEMETRY_TYPES, type TelemetryType } from './vocabulary.ts';

/** What the telemetry of an interview amounts to. Advice to a person: it never enters ability or a score. */
export interface IntegrityDigest {
  /** Events stored, by type. */
  counts: Partial<Record<TelemetryType, number>>;
  /** Last number the client gave; 0 without events. */
  lastSeq: number;
  /** Numbers that never arrived and numbers that came twice with other content. */
  missing: number;
  conflicts: number;
  signals: IntegritySignal[];
  /** When what the signals count came, in order, {@link MOST_MARKS} at most. Older digests have none. */
  marks?: IntegrityMark[];
  /** The longest large pastes, in order of time, {@link MOST_PASTES} at most. Older digests have none. */
  pastes?: Paste[];
}

/** Text that came from elsewhere: `at` by the server's clock, `length` in characters as the client counts them. */
export interface Paste {
  at: number;
  length: number;
}

export const SIGNAL_KINDS = [
  'large_paste',
  'many_pastes',
  'devtools_opened',
  'left_page_often',
  'telemetry_gap',
  'telemetry_conflict',
] as const;

export interface IntegritySignal {
  kind: (typeof SIGNAL_KINDS)[number];
  severity: Severity;
  count: number;
}

/** `count` of what a signal counts, the first at `at` by the server's clock: together where they are close or many. */
export interface IntegrityMark {
  kind: IntegritySignal['kind'];
  at: number;
  count: number;
}

export const SEVERITIES = ['info', 'notice', 'strong'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One stored telemetry event; of its data only what the rules read. */
export interface TelemetryFact {
  seq: number;
  type: TelemetryType;
  /** When it came, by the server's clock. */
  at: number;
  data: { length?: number | undefined; state?: string | undefined } | null;
}

/** From how many on a signal has a severity. One that is not named is never reached. */
type Ladder = Partial<Record<Severity, number>>;

/** About five lines of code: more than a name or a line that one moves about while working. */
export const LARGE_PASTE_LENGTH = 200;
/** About thirty lines: a whole solution of most tasks. */
export const WHOLE_SOLUTION_LENGTH = 1000;
/** People move their own code about as well, so the number of pastes alone is never strong. */
export const MANY_PASTES: Ladder = { info: 10, notice: 25 };
/** Once may be a slip of the finger on F12; coming back again and again is not. */
export const DEVTOOLS_OPENED: Ladder = { notice: 1, strong: 5 };
/** Looking something up now and then is normal work, leaving every other minute is not. */
export const LEFT_PAGE: Ladder = { info: 5, notice: 15, strong: 40 };
/** A closed tab loses a few events and a bad network a batch of them; hundreds take somebody who stops them. */
export const MISSING_EVENTS: Ladder = { info: 1, notice: 20, strong: 200 };
/** Two open tabs number alike now and then; a client in order never does it often. */
export const CONFLICTING_EVENTS: Ladder = { notice: 1, strong: 5 };

/** Every batch of telemetry carries them into the history once more, so they are few. */
export const MOST_MARKS = 40;
/** As many as six tasks with three attempts each could begin with. */
export const MOST_PASTES = 18;
/** Marks of one kind that are closer than this, ms, are one; the span doubles until they are few enough. */
const LEAST_SPAN_MS = 60_000;

/** So many of what a signal counts, come at a time. */
interface Moment {
  at: number;
  count: number;
}

/**
 * The digest of all events stored of one interview, in whatever order they came. `facts` hold each number once, as
 * it came first; `conflicts` says of each that came again with other content when it first did. More events never
 * lower a severity, but for one: events that arrive late close a gap.
 */
export function digestTelemetry(
  facts: readonly TelemetryFact[],
  conflicts: readonly number[],
): IntegrityDigest {
  const pastes = facts.filter(({ type }) => type === 'paste');
  const largePastes = pastes.filter(({ data }) => (data?.length ?? 0) >= LARGE_PASTE_LENGTH);
  const hasWholeSolution = pastes.some(({ data }) => (data?.length ?? 0) >= WHOLE_SOLUTION_LENGTH);
  const gaps = gapsIn(facts);
  const counted: [IntegritySignal['kind'], Ladder, Moment[]][] = [
    ['large_paste', hasWholeSolution ? { strong: 1 } : { notice: 1 }, largePastes.map(once)],
    ['many_pastes', MANY_PASTES, pastes.map(once)],
    ['devtools_opened', DEVTOOLS_OPENED, facts.filter(opensDevtools).map(once)],
    ['left_page_often', LEFT_PAGE, departures(facts).map(once)],
    ['telemetry_gap', MISSING_EVENTS, gaps],
    ['telemetry_conflict', CONFLICTING_EVENTS, conflicts.map((at) => once({ at }))],
  ];
  const reached = counted.flatMap(([kind, ladder, moments]) => {
    const signal = signalOf(kind, total(moments), ladder);
    return signal ? [{ signal, moments }] : [];
  });
  return {
    counts: countByType(facts),
    lastSeq: facts.reduce((last, { seq }) => Math.max(last, seq), 0),
    missing: total(gaps),
    conflicts: conflicts.length,
    signals: reached.map(({ signal }) => signal),
    marks: marksOf(reached.map(({ signal, moments }) => [signal.kind, moments])),
    pastes: longest(largePastes),
  };
}

function longest(pastes: readonly TelemetryFact[]): Paste[] {
  return pastes
    .map(({ at, data }) => ({ at, length: data?.length ?? 0 }))
    .sort((a, b) => b.length - a.length || a.at - b.at)
    .slice(0, MOST_PASTES)
    .sort((a, b) => a.at - b.at);
}

function opensDevtools({ type, data }: TelemetryFact): boolean {
  return type === 'devtools' && !/^close/i.test(data?.state ?? '');
}

/** A browser tells one departure both as `blur` and as `visibility`: the two are not added up. */
function departures(facts: readonly TelemetryFact[]): readonly TelemetryFact[] {
  const blurred = facts.filter(({ type }) => type === 'blur');
  const hidden = facts.filter(({ type, data }) => type === 'visibility' && data?.state === 'hidden');
  return hidden.length > blurred.length ? hidden : blurred;
}

/** Numbers that never came, at the time when the next one did. */
function gapsIn(facts: readonly TelemetryFact[]): Moment[] {
  const bySeq = [...facts].sort((a, b) => a.seq - b.seq);
  return bySeq
    .map(({ seq, at }, index) => ({ at, count: seq - (bySeq[index - 1]?.seq ?? 0) - 1 }))
    .filter(({ count }) => count > 0);
}

function once({ at }: { at: number }): Moment {
  return { at, count: 1 };
}

function total(moments: readonly Moment[]): number {
  return moments.reduce((sum, { count }) => sum + count, 0);
}

/** Nothing is left out: where there are too many, those within a longer span become one. */
function marksOf(moments: readonly [IntegritySignal['kind'], readonly Moment[]][]): IntegrityMark[] {
  for (let spanMs = LEAST_SPAN_MS; ; spanMs *= 2) {
    const marks = moments.flatMap(([kind, of]) => together(of, spanMs).map((mark) => ({ kind, ...mark })));
    if (marks.length <= MOST_MARKS) return marks.sort((a, b) => a.at - b.at);
  }
}

function together(moments: readonly Moment[], spanMs: number): Moment[] {
  const bySpan = new Map<number, Moment>();
  for (const { at, count } of moments) {
    const span = Math.floor(at / spanMs);
    const known = bySpan.get(span);
    bySpan.set(span, { at: Math.min(at, known?.at ?? at), count: count + (known?.count ?? 0) });
  }
  return [...bySpan.values()];
}

/** The gravest severity that `count` reaches, or null below the first. */
function signalOf(kind: IntegritySignal['kind'], count: number, ladder: Ladder): IntegritySignal | null {
  for (const severity of ['strong', 'notice', 'info'] as const) {
    if (count >= (ladder[severity] ?? Infinity)) return { kind, severity, count };
  }
  return null;
}

/** In the order of the vocabulary, so that equal telemetry gives equal JSON. */
function countByType(facts: readonly TelemetryFact[]): IntegrityDigest['counts'] {
  const counts: IntegrityDigest['counts'] = {};
  for (const type of TELEMETRY_TYPES) {
    const count = facts.filter((fact) => fact.type === type).length;
    if (count > 0) counts[type] = count;
  }
  return counts;
}

import { TELEMETRY_TYPES, type TelemetryType } from '../vocabulary.ts';
import { addMoment, LEAST_SPAN_MS, type Moment, type Moments, type Paste, type Tally } from './tally.ts';

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
  /** The longest large pastes, in order of time, `MOST_PASTES` at most. Older digests have none. */
  pastes?: Paste[];
}

export const SIGNAL_KINDS = [
  'large_paste',
  'many_pastes',
  'devtools_opened',
  'left_page_often',
  'telemetry_gap',
  'telemetry_conflict',
  'too_much_telemetry',
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

/** From how many on a signal has a severity. One that is not named is never reached. */
type Ladder = Partial<Record<Severity, number>>;

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
/** One time is enough: nobody works at that rate. */
const TOO_MUCH: Ladder = { notice: 1 };

/**
 * The digest of what was tallied. More events never lower a severity, but for one: events that arrive late close a gap.
 */
export function digestOf(tally: Tally): IntegrityDigest {
  const { pastes, largePastes, hasWholeSolution, devtools, conflicts, tooMuchAt } = tally;
  const tooMuch = tooMuchAt === null ? [] : [{ at: tooMuchAt, count: 1 }];
  const counted: [IntegritySignal['kind'], Ladder, Moment[]][] = [
    ['large_paste', hasWholeSolution ? { strong: 1 } : { notice: 1 }, [...largePastes.values()]],
    ['many_pastes', MANY_PASTES, [...pastes.values()]],
    ['devtools_opened', DEVTOOLS_OPENED, [...devtools.values()]],
    ['left_page_often', LEFT_PAGE, departures(tally)],
    [
      'telemetry_gap',
      MISSING_EVENTS,
      tally.gaps.map(({ first, last, at }) => ({ at, count: last - first + 1 })),
    ],
    ['telemetry_conflict', CONFLICTING_EVENTS, [...conflicts.values()]],
    ['too_much_telemetry', TOO_MUCH, tooMuch],
  ];
  const reached = counted.flatMap(([kind, ladder, moments]) => {
    const signal = signalOf(kind, total(moments), ladder);
    return signal ? [{ signal, moments }] : [];
  });
  return {
    counts: countsOf(tally),
    lastSeq: tally.lastSeq,
    missing: tally.missing,
    conflicts: total([...conflicts.values()]),
    signals: reached.map(({ signal }) => signal),
    marks: marksOf(reached.map(({ signal, moments }) => [signal.kind, moments])),
    pastes: [...tally.longest].sort((a, b) => a.at - b.at),
  };
}

/** A browser tells one departure both as `blur` and as `visibility`: the two are not added up. */
function departures({ blurred, hidden }: Tally): Moment[] {
  const [blurs, hides] = [[...blurred.values()], [...hidden.values()]];
  return total(hides) > total(blurs) ? hides : blurs;
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
  const bySpan: Moments = new Map();
  for (const { at, count } of moments) addMoment(bySpan, at, count, spanMs);
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
function countsOf({ counts }: Tally): IntegrityDigest['counts'] {
  return Object.fromEntries(
    TELEMETRY_TYPES.flatMap((type) => {
      const count = counts.get(type);
      return count === undefined ? [] : [[type, count]];
    }),
  );
}

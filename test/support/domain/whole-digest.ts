import {
  CONFLICTING_EVENTS,
  DEVTOOLS_OPENED,
  type IntegrityDigest,
  type IntegrityMark,
  type IntegritySignal,
  LEFT_PAGE,
  MANY_PASTES,
  MISSING_EVENTS,
  MOST_MARKS,
} from '../../../src/domain/integrity/digest.ts';
import {
  LARGE_PASTE_LENGTH,
  LEAST_SPAN_MS,
  MOST_PASTES,
  type Moment,
  type Paste,
  type TelemetryFact,
  WHOLE_SOLUTION_LENGTH,
} from '../../../src/domain/integrity/tally.ts';
import { TELEMETRY_TYPES } from '../../../src/domain/vocabulary.ts';

type Ladder = Partial<Record<IntegritySignal['severity'], number>>;

/**
 * The rules in the plainest form: everything is looked at again, in no particular order. Slow; the product adds up event
 * by event and must come to the same.
 */
export function digestOfAll(facts: readonly TelemetryFact[], conflicts: readonly number[]): IntegrityDigest {
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
    const earlier = bySpan.get(span);
    bySpan.set(span, { at: Math.min(at, earlier?.at ?? at), count: count + (earlier?.count ?? 0) });
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

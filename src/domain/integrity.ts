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
}

export interface IntegritySignal {
  kind:
    | 'large_paste'
    | 'many_pastes'
    | 'devtools_opened'
    | 'left_page_often'
    | 'telemetry_gap'
    | 'telemetry_conflict';
  severity: Severity;
  count: number;
}

export type Severity = 'info' | 'notice' | 'strong';

/** One stored telemetry event; of its data only what the rules read. */
export interface TelemetryFact {
  seq: number;
  type: TelemetryType;
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

/**
 * The digest of all events stored of one interview, in whatever order they came. `facts` hold each number once, as
 * it came first; `conflicts` is the number of those that came again with other content. More events never lower a
 * severity, but for one: events that arrive late close a gap.
 */
export function digestTelemetry(facts: readonly TelemetryFact[], conflicts: number): IntegrityDigest {
  const lastSeq = facts.reduce((last, { seq }) => Math.max(last, seq), 0);
  const missing = lastSeq - facts.length;
  const pastes = facts.filter(({ type }) => type === 'paste');
  const largePastes = pastes.filter(({ data }) => (data?.length ?? 0) >= LARGE_PASTE_LENGTH);
  const hasWholeSolution = pastes.some(({ data }) => (data?.length ?? 0) >= WHOLE_SOLUTION_LENGTH);
  const signals: (IntegritySignal | null)[] = [
    signal('large_paste', largePastes.length, hasWholeSolution ? { strong: 1 } : { notice: 1 }),
    signal('many_pastes', pastes.length, MANY_PASTES),
    signal('devtools_opened', timesDevtoolsOpened(facts), DEVTOOLS_OPENED),
    signal('left_page_often', timesLeft(facts), LEFT_PAGE),
    signal('telemetry_gap', missing, MISSING_EVENTS),
    signal('telemetry_conflict', conflicts, CONFLICTING_EVENTS),
  ];
  return {
    counts: countByType(facts),
    lastSeq,
    missing,
    conflicts,
    signals: signals.filter((found) => found !== null),
  };
}

function timesDevtoolsOpened(facts: readonly TelemetryFact[]): number {
  return facts.filter(({ type, data }) => type === 'devtools' && !/^close/i.test(data?.state ?? '')).length;
}

/** A browser tells one departure both as `blur` and as `visibility`: the two are not added up. */
function timesLeft(facts: readonly TelemetryFact[]): number {
  const blurred = facts.filter(({ type }) => type === 'blur').length;
  const hidden = facts.filter(({ type, data }) => type === 'visibility' && data?.state === 'hidden').length;
  return Math.max(blurred, hidden);
}

/** The gravest severity that `count` reaches, or null below the first. */
function signal(kind: IntegritySignal['kind'], count: number, ladder: Ladder): IntegritySignal | null {
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

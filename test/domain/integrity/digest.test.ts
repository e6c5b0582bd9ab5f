import fc from 'fast-check';
import {
  digestOf as digestOfTally,
  type IntegrityDigest,
  type IntegritySignal,
  MOST_MARKS,
} from '../../../src/domain/integrity/digest.ts';
import {
  addConflict,
  addFact,
  emptyTally,
  LARGE_PASTE_LENGTH,
  MOST_PASTES,
  type TelemetryFact,
  WHOLE_SOLUTION_LENGTH,
} from '../../../src/domain/integrity/tally.ts';
import { TELEMETRY_TYPES } from '../../../src/domain/vocabulary.ts';
import { digestOfAll } from '../../support/domain/whole-digest.ts';

function digestTelemetry(facts: readonly TelemetryFact[], conflicts: readonly number[]): IntegrityDigest {
  const tally = emptyTally();
  for (const fact of facts) addFact(tally, fact);
  for (const at of conflicts) addConflict(tally, at);
  return digestOfTally(tally);
}

/** Where it does not matter when something came. */
type Fact = Omit<TelemetryFact, 'at'>;

function digestOf(facts: readonly Fact[], conflicts: number): IntegrityDigest {
  return digestTelemetry(
    facts.map((fact) => ({ at: 0, ...fact })),
    Array(conflicts).fill(0),
  );
}

const MINUTE = 60_000;
const START = 1_800_000_000_000;

const SEVERITIES = [undefined, 'info', 'notice', 'strong'];

function signalOf(digest: IntegrityDigest, kind: IntegritySignal['kind']): IntegritySignal | undefined {
  return digest.signals.find((signal) => signal.kind === kind);
}

/** `count` events without a gap, each as given. */
function repeated(count: number, fact: Omit<Fact, 'seq'>): Fact[] {
  return Array.from({ length: count }, (_, i) => ({ ...fact, seq: i + 1 }));
}

function pastes(...lengths: number[]): Fact[] {
  return lengths.map((length, i) => ({ seq: i + 1, type: 'paste', data: { length } }));
}

describe('the digest of telemetry', () => {
  it('counts by type and says nothing about ordinary work', () => {
    const facts: Fact[] = [
      { seq: 1, type: 'focus', data: null },
      { seq: 2, type: 'copy', data: null },
      { seq: 3, type: 'paste', data: { length: 30 } },
      { seq: 4, type: 'blur', data: null },
      { seq: 5, type: 'focus', data: null },
    ];
    expect(digestOf(facts, 0)).toEqual({
      counts: { copy: 1, paste: 1, blur: 1, focus: 2 },
      lastSeq: 5,
      missing: 0,
      conflicts: 0,
      signals: [],
      marks: [],
      pastes: [],
    });
    const none = { counts: {}, lastSeq: 0, missing: 0, conflicts: 0, signals: [], marks: [], pastes: [] };
    expect(digestOf([], 0)).toEqual(none);
  });

  it('weighs a paste by its length', () => {
    const of = (...lengths: number[]) => signalOf(digestOf(pastes(...lengths), 0), 'large_paste');
    expect(of(LARGE_PASTE_LENGTH - 1)).toBeUndefined();
    expect(of(LARGE_PASTE_LENGTH)).toEqual({ kind: 'large_paste', severity: 'notice', count: 1 });
    expect(of(LARGE_PASTE_LENGTH, 10, WHOLE_SOLUTION_LENGTH)).toEqual({
      kind: 'large_paste',
      severity: 'strong',
      count: 2,
    });
  });

  it('tells when the longest large pastes came, in order, and how long they were', () => {
    const paste = (seq: number, length: number): TelemetryFact => ({
      seq,
      type: 'paste',
      at: START + seq,
      data: { length },
    });
    const few = [paste(3, 900), paste(1, LARGE_PASTE_LENGTH), paste(2, LARGE_PASTE_LENGTH - 1)];
    expect(digestTelemetry(few, []).pastes).toEqual([
      { at: START + 1, length: LARGE_PASTE_LENGTH },
      { at: START + 3, length: 900 },
    ]);
    const many = Array.from({ length: 100 }, (_, index) => paste(index + 1, 1000 - index));
    expect(digestTelemetry(many, []).pastes).toEqual(
      many.slice(0, MOST_PASTES).map(({ at }, index) => ({ at, length: 1000 - index })),
    );
  });

  it.each([
    ['many_pastes', { type: 'paste', data: { length: 1 } }, [9, 10, 25]],
    ['left_page_often', { type: 'blur', data: null }, [4, 5, 15, 40]],
    ['left_page_often', { type: 'visibility', data: { state: 'hidden' } }, [4, 5, 15, 40]],
    ['devtools_opened', { type: 'devtools', data: { state: 'open' } }, [0, 1, 1, 5]],
    ['devtools_opened', { type: 'devtools', data: null }, [0, 1, 1, 5]],
  ] as const)('raises %s from %o step by step', (kind, fact, [none, ...steps]) => {
    const severity = (count: number) => signalOf(digestOf(repeated(count, fact), 0), kind)?.severity;
    expect(severity(none)).toBeUndefined();
    const severities = steps.map(severity);
    const grades = kind === 'devtools_opened' ? ['notice', 'notice', 'strong'] : ['info', 'notice', 'strong'];
    expect(severities).toEqual(grades.slice(0, steps.length));
  });

  it('does not take coming back, or closing the tools, for leaving or opening', () => {
    const back = repeated(100, { type: 'visibility', data: { state: 'visible' } });
    const closed = repeated(100, { type: 'devtools', data: { state: 'closed' } });
    expect(digestOf(back, 0).signals).toEqual([]);
    expect(digestOf(closed, 0).signals).toEqual([]);
  });

  it('does not add up a departure that the browser tells twice', () => {
    const batch: Fact[] = Array.from({ length: 8 }, (_, i) =>
      i % 2
        ? { seq: i + 1, type: 'blur', data: null }
        : { seq: i + 1, type: 'visibility', data: { state: 'hidden' } },
    );
    expect(digestOf(batch, 0).signals).toEqual([]);
  });

  it('takes gaps and conflicts for signals of their own', () => {
    const facts: Fact[] = [{ seq: 21, type: 'focus', data: null }];
    const digest = digestOf(facts, 5);
    expect(digest).toMatchObject({ lastSeq: 21, missing: 20, conflicts: 5 });
    expect(digest.signals).toEqual([
      { kind: 'telemetry_gap', severity: 'notice', count: 20 },
      { kind: 'telemetry_conflict', severity: 'strong', count: 5 },
    ]);
  });

  const fact = fc.record({
    type: fc.constantFrom(...TELEMETRY_TYPES),
    data: fc.oneof(
      fc.constant(null),
      fc.record({ length: fc.integer({ min: 0, max: 2000 }) }),
      fc.record({ state: fc.constantFrom('hidden', 'visible', 'open', 'closed') }),
    ),
  });
  const facts = fc
    .array(fact, { maxLength: 120 })
    .map((drawn) => drawn.map((one, i): Fact => ({ ...one, seq: i + 1 })));

  it('does not depend on the order of arrival', () => {
    const shuffled = facts.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.nat(9), ([inOrder, mixed], conflicts) => {
        const digest = JSON.stringify(digestOf(inOrder, conflicts));
        expect(JSON.stringify(digestOf(mixed, conflicts))).toBe(digest);
      }),
    );
  });

  it('never lowers a severity or a count with more events', () => {
    fc.assert(
      fc.property(facts, fc.nat(120), fc.nat(9), fc.nat(9), (all, kept, conflicts, more) => {
        const before = digestOf(all.slice(0, kept), conflicts);
        const after = digestOf(all, conflicts + more);
        for (const { kind, severity, count } of before.signals) {
          const later = signalOf(after, kind);
          expect(SEVERITIES.indexOf(later?.severity)).toBeGreaterThanOrEqual(SEVERITIES.indexOf(severity));
          expect(later?.count).toBeGreaterThanOrEqual(count);
        }
      }),
    );
  });

  it('never lowers another severity when late events close a gap', () => {
    fc.assert(
      fc.property(facts, fc.func(fc.boolean()), (all, arrived) => {
        const before = digestOf(all.filter(arrived), 0);
        const after = digestOf(all, 0);
        for (const { kind, severity } of before.signals.filter((signal) => signal.kind !== 'telemetry_gap')) {
          const later = SEVERITIES.indexOf(signalOf(after, kind)?.severity);
          expect(later).toBeGreaterThanOrEqual(SEVERITIES.indexOf(severity));
        }
        expect(signalOf(after, 'telemetry_gap')).toBeUndefined();
      }),
    );
  });

  describe('says when what signals count came', () => {
    const large = (seq: number, at: number): TelemetryFact => ({
      seq,
      type: 'paste',
      at,
      data: { length: 500 },
    });

    it('and nothing of what amounts to no signal', () => {
      const facts: TelemetryFact[] = [
        { seq: 1, type: 'blur', at: START, data: null },
        { ...large(2, START + MINUTE), data: { length: 5 } },
        large(3, START + 2 * MINUTE),
      ];
      expect(digestTelemetry(facts, []).marks).toEqual([
        { kind: 'large_paste', at: START + 2 * MINUTE, count: 1 },
      ]);
    });

    it('with gaps at the number after them, and conflicts where they came', () => {
      const facts: TelemetryFact[] = [
        { seq: 1, type: 'focus', at: START, data: null },
        { seq: 5, type: 'focus', at: START + MINUTE, data: null },
      ];
      expect(digestTelemetry(facts, [START + 3 * MINUTE, START + 2 * MINUTE]).marks).toEqual([
        { kind: 'telemetry_gap', at: START + MINUTE, count: 3 },
        { kind: 'telemetry_conflict', at: START + 2 * MINUTE, count: 1 },
        { kind: 'telemetry_conflict', at: START + 3 * MINUTE, count: 1 },
      ]);
    });

    it('together where they are within the same minute', () => {
      const facts = [large(1, START + 50), large(2, START), large(3, START + MINUTE)];
      for (const order of [facts, [large(1, START), large(2, START + 50), large(3, START + MINUTE)]]) {
        expect(digestTelemetry(order, []).marks).toEqual([
          { kind: 'large_paste', at: START, count: 2 },
          { kind: 'large_paste', at: START + MINUTE, count: 1 },
        ]);
      }
    });

    it('in few marks that leave nothing out, however many there are', () => {
      const times = fc.array(fc.nat(3 * 24 * 60 * MINUTE), { maxLength: 300 });
      fc.assert(
        fc.property(times, times, (pasted, conflicting) => {
          const { marks = [], signals } = digestTelemetry(
            pasted.map((ms, i) => large(i + 1, START + ms)),
            conflicting.map((ms) => START + ms),
          );
          expect(marks.length).toBeLessThanOrEqual(MOST_MARKS);
          expect(marks).toEqual([...marks].sort((a, b) => a.at - b.at));
          for (const { kind, count } of signals) {
            const marked = marks.filter((mark) => mark.kind === kind);
            expect(marked.reduce((sum, mark) => sum + mark.count, 0)).toBe(count);
          }
        }),
        { numRuns: 50 },
      );
    });
  });

  it('is the same added up event by event, in any order, as over all of them at once', () => {
    const fact = fc.record({
      seq: fc.integer({ min: 1, max: 120 }),
      type: fc.constantFrom(...TELEMETRY_TYPES),
      at: fc.integer({ min: START, max: START + 90 * MINUTE }),
      data: fc.oneof(
        fc.constant(null),
        fc.record({ length: fc.integer({ min: 0, max: 1_500 }) }),
        fc.record({ state: fc.constantFrom('hidden', 'visible', 'open', 'closed') }),
      ),
    });
    const facts = fc.uniqueArray(fact, { selector: ({ seq }) => seq, maxLength: 100 });
    const conflicts = fc.array(fc.integer({ min: START, max: START + 90 * MINUTE }), { maxLength: 20 });
    fc.assert(
      fc.property(facts, conflicts, (all, contradicted) => {
        const tally = emptyTally();
        all.forEach((one, index) => {
          addFact(tally, one);
          // As it stood then, and not only at the end.
          if (index % 10 === 0)
            expect(digestOfTally(tally)).toEqual(digestOfAll(all.slice(0, index + 1), []));
        });
        for (const at of contradicted) addConflict(tally, at);
        expect(digestOfTally(tally)).toEqual(digestOfAll(all, contradicted));
      }),
      { numRuns: 200 },
    );
  });

  it('has one signal when there was too much, whatever else there is', () => {
    const tally = { ...emptyTally(), tooMuchAt: START };
    expect(digestOfTally(tally)).toMatchObject({
      signals: [{ kind: 'too_much_telemetry', severity: 'notice', count: 1 }],
      marks: [{ kind: 'too_much_telemetry', at: START, count: 1 }],
    });
  });
});

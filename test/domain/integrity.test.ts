import fc from 'fast-check';
import {
  digestTelemetry,
  type IntegrityDigest,
  type IntegritySignal,
  LARGE_PASTE_LENGTH,
  type TelemetryFact,
  WHOLE_SOLUTION_LENGTH,
} from '../../src/domain/integrity.ts';
import { TELEMETRY_TYPES } from '../../src/domain/vocabulary.ts';

const SEVERITIES = [undefined, 'info', 'notice', 'strong'];

function signalOf(digest: IntegrityDigest, kind: IntegritySignal['kind']): IntegritySignal | undefined {
  return digest.signals.find((signal) => signal.kind === kind);
}

/** `count` events without a gap, each as given. */
function repeated(count: number, fact: Omit<TelemetryFact, 'seq'>): TelemetryFact[] {
  return Array.from({ length: count }, (_, i) => ({ ...fact, seq: i + 1 }));
}

function pastes(...lengths: number[]): TelemetryFact[] {
  return lengths.map((length, i) => ({ seq: i + 1, type: 'paste', data: { length } }));
}

describe('the digest of telemetry', () => {
  it('counts by type and says nothing about ordinary work', () => {
    const facts: TelemetryFact[] = [
      { seq: 1, type: 'focus', data: null },
      { seq: 2, type: 'copy', data: null },
      { seq: 3, type: 'paste', data: { length: 30 } },
      { seq: 4, type: 'blur', data: null },
      { seq: 5, type: 'focus', data: null },
    ];
    expect(digestTelemetry(facts, 0)).toEqual({
      counts: { copy: 1, paste: 1, blur: 1, focus: 2 },
      lastSeq: 5,
      missing: 0,
      conflicts: 0,
      signals: [],
    });
    expect(digestTelemetry([], 0)).toEqual({ counts: {}, lastSeq: 0, missing: 0, conflicts: 0, signals: [] });
  });

  it('weighs a paste by its length', () => {
    const of = (...lengths: number[]) => signalOf(digestTelemetry(pastes(...lengths), 0), 'large_paste');
    expect(of(LARGE_PASTE_LENGTH - 1)).toBeUndefined();
    expect(of(LARGE_PASTE_LENGTH)).toEqual({ kind: 'large_paste', severity: 'notice', count: 1 });
    expect(of(LARGE_PASTE_LENGTH, 10, WHOLE_SOLUTION_LENGTH)).toEqual({
      kind: 'large_paste',
      severity: 'strong',
      count: 2,
    });
  });

  it.each([
    ['many_pastes', { type: 'paste', data: { length: 1 } }, [9, 10, 25]],
    ['left_page_often', { type: 'blur', data: null }, [4, 5, 15, 40]],
    ['left_page_often', { type: 'visibility', data: { state: 'hidden' } }, [4, 5, 15, 40]],
    ['devtools_opened', { type: 'devtools', data: { state: 'open' } }, [0, 1, 1, 5]],
    ['devtools_opened', { type: 'devtools', data: null }, [0, 1, 1, 5]],
  ] as const)('raises %s from %o step by step', (kind, fact, [none, ...steps]) => {
    const severity = (count: number) => signalOf(digestTelemetry(repeated(count, fact), 0), kind)?.severity;
    expect(severity(none)).toBeUndefined();
    const reached = steps.map(severity);
    const grades = kind === 'devtools_opened' ? ['notice', 'notice', 'strong'] : ['info', 'notice', 'strong'];
    expect(reached).toEqual(grades.slice(0, steps.length));
  });

  it('does not take coming back, or closing the tools, for leaving or opening', () => {
    const back = repeated(100, { type: 'visibility', data: { state: 'visible' } });
    const closed = repeated(100, { type: 'devtools', data: { state: 'closed' } });
    expect(digestTelemetry(back, 0).signals).toEqual([]);
    expect(digestTelemetry(closed, 0).signals).toEqual([]);
  });

  it('does not add up a departure that the browser tells twice', () => {
    const told: TelemetryFact[] = Array.from({ length: 8 }, (_, i) =>
      i % 2
        ? { seq: i + 1, type: 'blur', data: null }
        : { seq: i + 1, type: 'visibility', data: { state: 'hidden' } },
    );
    expect(digestTelemetry(told, 0).signals).toEqual([]);
  });

  it('takes gaps and conflicts for signals of their own', () => {
    const facts: TelemetryFact[] = [{ seq: 21, type: 'focus', data: null }];
    const digest = digestTelemetry(facts, 5);
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
    .map((drawn) => drawn.map((one, i): TelemetryFact => ({ ...one, seq: i + 1 })));

  it('does not depend on the order of arrival', () => {
    const shuffled = facts.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.nat(9), ([inOrder, mixed], conflicts) => {
        const digest = JSON.stringify(digestTelemetry(inOrder, conflicts));
        expect(JSON.stringify(digestTelemetry(mixed, conflicts))).toBe(digest);
      }),
    );
  });

  it('never lowers a severity or a count with more events', () => {
    fc.assert(
      fc.property(facts, fc.nat(120), fc.nat(9), fc.nat(9), (all, kept, conflicts, more) => {
        const before = digestTelemetry(all.slice(0, kept), conflicts);
        const after = digestTelemetry(all, conflicts + more);
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
        const before = digestTelemetry(all.filter(arrived), 0);
        const after = digestTelemetry(all, 0);
        for (const { kind, severity } of before.signals.filter((signal) => signal.kind !== 'telemetry_gap')) {
          const later = SEVERITIES.indexOf(signalOf(after, kind)?.severity);
          expect(later).toBeGreaterThanOrEqual(SEVERITIES.indexOf(severity));
        }
        expect(signalOf(after, 'telemetry_gap')).toBeUndefined();
      }),
    );
  });
});

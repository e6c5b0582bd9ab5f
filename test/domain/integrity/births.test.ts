import fc from 'fast-check';
import { type Births, birthsAfter, birthsOf, numbersOf } from '../../../src/domain/integrity/births.ts';

const put = fc.record({
  from: fc.nat(40),
  deleted: fc.nat(10),
  inserted: fc.nat(10),
  second: fc.option(fc.record({ gap: fc.nat(10), deleted: fc.nat(5), inserted: fc.nat(5) })),
  isAsked: fc.boolean(),
});

describe('the numbers of a text’s units', () => {
  it('are those of each text, whenever somebody asks for them', () => {
    fc.assert(
      fc.property(fc.array(put, { minLength: 1, maxLength: 200 }), (puts) => {
        let next = 30;
        let expected = Array.from({ length: next }, (_, index) => index);
        const texts: { births: Births; expected: number[] }[] = [];
        let births = birthsOf(Int32Array.from(expected));
        const fresh = (length: number) => Int32Array.from({ length }, () => next++);
        for (const { second, isAsked, ...first } of puts) {
          const from = Math.min(first.from, expected.length);
          const deleted = Math.min(first.deleted, expected.length - from);
          const changes = [{ from, deleted: 'x'.repeat(deleted), births: fresh(first.inserted) }];
          const place = from + deleted + (second?.gap ?? 0);
          if (second && place <= expected.length) {
            const gone = Math.min(second.deleted, expected.length - place);
            changes.push({ from: place, deleted: 'x'.repeat(gone), births: fresh(second.inserted) });
          }
          const after = [...expected];
          for (const { from, deleted, births } of changes.toReversed()) {
            after.splice(from, deleted.length, ...births);
          }
          expected = after;
          births = birthsAfter(births, changes, expected.length);
          if (isAsked) expect([...numbersOf(births)]).toEqual(expected);
          texts.push({ births, expected });
        }
        for (const { births, expected } of texts.toReversed()) {
          expect([...numbersOf(births)]).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('do not wait without an end', () => {
    let births = birthsOf(new Int32Array(1));
    for (let step = 1; step <= 1_000; step += 1) {
      births = birthsAfter(births, [{ from: step, deleted: '', births: Int32Array.of(step) }], step + 1);
      expect(births.waiting).toBeLessThanOrEqual(32);
    }
    expect([...numbersOf(births)]).toEqual(Array.from({ length: 1_001 }, (_, index) => index));
  });
});

import fc from 'fast-check';
import { lengthOf, type Span, within, without } from '../../../src/domain/interview/spans.ts';

const moment = fc.integer({ min: 0, max: 60 });
const span: fc.Arbitrary<Span> = fc
  .tuple(moment, moment)
  .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));

/** Each whole unit of time that lies in one of them. */
function units(spans: readonly Span[]): number[] {
  return Array.from({ length: 60 }, (_, unit) => unit).filter((unit) =>
    spans.some(({ from, to }) => from <= unit && unit < to),
  );
}

describe('spans of time', () => {
  it('share what lies in both', () => {
    fc.assert(
      fc.property(span, span, (one, other) => {
        const both = units([one]).filter((unit) => units([other]).includes(unit));
        expect(units(within(one, other))).toEqual(both);
      }),
    );
  });

  it('are left with what lies in none of those that are taken out', () => {
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 6 }), (one, others) => {
        const rest = without([one], others);
        const left = units([one]).filter((unit) => !units(others).includes(unit));
        expect(units(rest)).toEqual(left);
        expect(lengthOf(rest)).toBe(left.length);
      }),
    );
  });
});

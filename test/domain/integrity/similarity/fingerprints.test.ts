import fc from 'fast-check';
import {
  fingerprintsOf,
  GRAM_LENGTH,
  MOST_FINGERPRINTS,
  WINDOW,
} from '../../../../src/domain/integrity/similarity/fingerprints.ts';

const token = fc.constantFrom('name', 'number', '+', '-', 'if', 'call', 'return');
const tokens = fc.array(token, { maxLength: 120, size: 'max' });
const least = GRAM_LENGTH + WINDOW - 1;
const run = fc.array(token, { minLength: least, maxLength: 3 * least });

describe('fingerprints', () => {
  it('find whatever two programs share in as many tokens as a gram and a window have', () => {
    fc.assert(
      fc.property(tokens, tokens, run, (one, other, shared) => {
        const prints = new Set(fingerprintsOf([...one, ...shared, ...other]));
        expect(fingerprintsOf([...other, ...shared, ...one]).some((hash) => prints.has(hash))).toBe(true);
      }),
    );
  });

  it('are each there once, in rising order', () => {
    fc.assert(
      fc.property(tokens, (list) => {
        const prints = fingerprintsOf(list);
        expect(prints).toEqual([...new Set(prints)].sort((a, b) => a - b));
      }),
    );
  });

  it('have nothing of what everybody has', () => {
    fc.assert(
      fc.property(tokens, tokens, tokens, (own, template, reference) => {
        expect(fingerprintsOf(template, [template])).toEqual([]);
        expect(fingerprintsOf(reference, [template, reference])).toEqual([]);
        const all = new Set(fingerprintsOf([...template, ...own]));
        const left = fingerprintsOf([...template, ...own], [template]);
        expect(left.every((hash) => all.has(hash))).toBe(true);
      }),
    );
  });

  it('stay few however long the program is, and the same of the same program', () => {
    const long = Array.from({ length: 20_000 }, (_, at) => `token${(at * at) % 9973}`);
    const prints = fingerprintsOf(long);
    expect(prints).toHaveLength(MOST_FINGERPRINTS);
    expect(fingerprintsOf(long)).toEqual(prints);
  });
});

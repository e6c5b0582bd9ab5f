import fc from 'fast-check';
import {
  fingerprintsOf,
  GRAM_LENGTH,
  MOST_FINGERPRINTS,
  WINDOW,
} from '../../../../src/domain/integrity/similarity/fingerprints.ts';

const token = fc.constantFrom('name', 'number', '+', '-', 'if', 'call', 'return');
const tokens = fc.array(token, { maxLength: 120, size: 'max' });
const NOTHING = { template: [], references: [] };
const least = GRAM_LENGTH + WINDOW - 1;
const run = fc.array(token, { minLength: least, maxLength: 3 * least });

describe('fingerprints', () => {
  it('find whatever two programs share in as many tokens as a gram and a window have', () => {
    fc.assert(
      fc.property(tokens, tokens, run, (one, other, shared) => {
        const prints = new Set(fingerprintsOf([...one, ...shared, ...other], NOTHING));
        expect(fingerprintsOf([...other, ...shared, ...one], NOTHING).some((hash) => prints.has(hash))).toBe(
          true,
        );
      }),
    );
  });

  it('are each there once, in rising order', () => {
    fc.assert(
      fc.property(tokens, (list) => {
        const prints = fingerprintsOf(list, NOTHING);
        expect(prints).toEqual([...new Set(prints)].sort((a, b) => a - b));
      }),
    );
  });

  it('have nothing of the template', () => {
    fc.assert(
      fc.property(tokens, tokens, (own, template) => {
        const known = { template, references: [] };
        expect(fingerprintsOf(template, known)).toEqual([]);
        const all = new Set(fingerprintsOf([...template, ...own], NOTHING));
        const left = fingerprintsOf([...template, ...own], known);
        expect(left.every((hash) => all.has(hash))).toBe(true);
      }),
    );
  });

  const row = (name: string, length: number) => Array.from({ length }, (_, at) => `${name}${at}`);

  it('have nothing of a reference solution that a program only comes near to', () => {
    const reference = row('reference', 60);
    const own = row('own', 200);
    const known = { template: [], references: [row('another', 90), reference] };
    const alone = fingerprintsOf(own, NOTHING);
    const near = fingerprintsOf([...reference.slice(0, 30), ...own], known);
    expect(near.filter((hash) => !alone.includes(hash)).length).toBeLessThan(4);
    expect(alone.filter((hash) => !near.includes(hash)).length).toBeLessThan(2);
  });

  it('have those of a reference solution that a program is a copy of', () => {
    const reference = row('reference', 200);
    const copy = [...reference, ...row('padding', 30)];
    const known = { template: [], references: [reference] };
    expect(fingerprintsOf(copy, known)).toEqual(fingerprintsOf(copy, NOTHING));
  });

  it('stay few however long the program is, and the same of the same program', () => {
    const long = Array.from({ length: 20_000 }, (_, at) => `token${(at * at) % 9973}`);
    const prints = fingerprintsOf(long, NOTHING);
    expect(prints).toHaveLength(MOST_FINGERPRINTS);
    expect(fingerprintsOf(long, NOTHING)).toEqual(prints);
  });
});

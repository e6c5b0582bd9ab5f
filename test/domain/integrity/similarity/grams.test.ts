import fc from 'fast-check';
import { gramsOf } from '../../../../src/domain/integrity/similarity/grams.ts';

const tokens = fc.array(fc.constantFrom('name', 'number', '+', 'if', 'call'), { maxLength: 60, size: 'max' });

describe('grams', () => {
  it('are one for each place at which so many tokens follow', () => {
    expect(gramsOf(['a', 'b', 'c', 'd'], 2)).toHaveLength(3);
    expect(gramsOf(['a', 'b'], 2)).toHaveLength(1);
    expect(gramsOf(['a'], 2)).toEqual([]);
    expect(gramsOf([], 2)).toEqual([]);
  });

  it('are the same on every machine, so that they can be stored', () => {
    expect(gramsOf(['if', 'name', '+', 'number'], 3)).toEqual([564283346, 1042228594]);
  });

  it('are equal exactly where the tokens are', () => {
    fc.assert(
      fc.property(tokens, fc.integer({ min: 1, max: 5 }), (list, length) => {
        const grams = gramsOf(list, length);
        const texts = grams.map((_, from) => list.slice(from, from + length).join(' '));
        const pairs = new Set(grams.map((gram, at) => `${gram} ${texts[at]}`));
        expect(pairs.size).toBe(new Set(grams).size);
        expect(pairs.size).toBe(new Set(texts).size);
      }),
    );
  });

  it('are whole numbers of 32 bits', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 20 }), (list) => {
        expect(gramsOf(list, 2).every((gram) => gram === gram >>> 0)).toBe(true);
      }),
    );
  });
});

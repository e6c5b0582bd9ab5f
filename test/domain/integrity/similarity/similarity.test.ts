import fc from 'fast-check';
import {
  LEAST_FINGERPRINTS,
  SIMILAR,
  severityOf,
  similarityOf,
} from '../../../../src/domain/integrity/similarity/similarity.ts';

const prints = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40, size: 'max' })
  .map((list) => list.sort((a, b) => a - b));
const long = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: LEAST_FINGERPRINTS, maxLength: 40 })
  .map((list) => list.sort((a, b) => a - b));
const numbers = (from: number, until: number) => Array.from({ length: until - from }, (_, at) => from + at);

describe('similarity', () => {
  it('is the same both ways, and from 0 to 1', () => {
    fc.assert(
      fc.property(prints, prints, (one, other) => {
        const similarity = similarityOf(one, other);
        expect(similarityOf(other, one)).toBe(similarity);
        if (similarity === null) return;
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is the share that the smaller one has in common with the other', () => {
    expect(similarityOf(numbers(0, 20), numbers(5, 105))).toBe(0.75);
    expect(similarityOf(numbers(0, 20), numbers(20, 40))).toBe(0);
    fc.assert(
      fc.property(long, prints, (one, other) => {
        expect(similarityOf(one, one)).toBe(1);
        const around = [...new Set([...one, ...other])].sort((a, b) => a - b);
        expect(similarityOf(one, around)).toBe(1);
      }),
    );
  });

  it('is not stated where one of them is short', () => {
    const short = numbers(0, LEAST_FINGERPRINTS - 1);
    expect(similarityOf(short, numbers(0, 100))).toBeNull();
    expect(similarityOf(short, short)).toBeNull();
    expect(similarityOf([], [])).toBeNull();
  });
});

describe('how similarity is told', () => {
  it('is not below the least of the ladder, and never strong', () => {
    expect([0, SIMILAR.info - 0.01].map(severityOf)).toEqual([null, null]);
    expect([SIMILAR.info, SIMILAR.notice - 0.01].map(severityOf)).toEqual(['info', 'info']);
    expect([SIMILAR.notice, 1].map(severityOf)).toEqual(['notice', 'notice']);
  });
});

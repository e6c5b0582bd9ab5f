import fc from 'fast-check';
import { GRAM_LENGTH } from '../../../../src/domain/integrity/similarity/fingerprints.ts';
import {
  MOST_MATCHES,
  matchesOf,
  noiseFor,
  type PlacedToken,
} from '../../../../src/domain/integrity/similarity/matches.ts';
import { cpuTimeOf } from '../../../support/hostile/cpu-time.ts';

/** Each token is ten characters long, with a space behind. */
const placed = (kinds: readonly string[]): PlacedToken[] =>
  kinds.map((kind, index) => ({ kind, from: index * 11, to: index * 11 + 10 }));
const row = (name: string, length: number) => Array.from({ length }, (_, index) => `${name}${index}`);
const stretch = (first: number, length: number) => ({ from: first * 11, to: (first + length - 1) * 11 + 10 });
const QUIET = { template: [], references: [] };

describe('the parts that two programs have in common', () => {
  it('are told by where they stand in both, also where they are in another order', () => {
    const [one, two] = [row('a', 12), row('b', 20)];
    const own = placed([...row('x', 3), ...one, ...row('y', 4), ...two]);
    const other = placed([...two, ...row('z', 5), ...one]);
    expect(matchesOf(own, other, new Set())).toEqual([
      { own: stretch(3, 12), other: stretch(25, 12) },
      { own: stretch(19, 20), other: stretch(0, 20) },
    ]);
  });

  it('are none of fewer tokens than a gram', () => {
    const shared = row('a', GRAM_LENGTH - 1);
    const own = placed([...row('x', 20), ...shared]);
    expect(matchesOf(own, placed([...shared, ...row('z', 20)]), new Set())).toEqual([]);
  });

  it('leave out what everybody has', () => {
    const [template, reference, own] = [row('t', 12), row('r', 12), row('a', 12)];
    const [one, other] = [
      placed([...template, ...own, ...reference]),
      placed([...reference, ...own, ...template]),
    ];
    const noise = noiseFor([one, other], { template, references: [reference] });
    expect(matchesOf(one, other, noise)).toEqual([{ own: stretch(12, 12), other: stretch(12, 12) }]);
  });

  it('hold what is a reference solution as a whole', () => {
    const reference = row('r', 60);
    const programs = [placed(reference), placed(reference)] as const;
    const noise = noiseFor(programs, { template: [], references: [reference] });
    expect(matchesOf(...programs, noise)).toEqual([{ own: stretch(0, 60), other: stretch(0, 60) }]);
  });

  it('are the longest, in the order of the own program, where there are very many', () => {
    const parts = Array.from({ length: MOST_MATCHES + 20 }, (_, index) => row(`p${index}-`, 8 + (index % 3)));
    const own = placed(parts.flatMap((part, index) => [...part, `x${index}`]));
    const other = placed(parts.toReversed().flatMap((part, index) => [...part, `z${index}`]));
    const matches = matchesOf(own, other, new Set());
    expect(matches).toHaveLength(MOST_MATCHES);
    expect(matches.map(({ own: { from } }) => from)).toEqual(
      matches.map(({ own: { from } }) => from).toSorted((a, b) => a - b),
    );
    const lengths = matches.map(({ own: { from, to } }) => (to - from + 1) / 11);
    expect(lengths.filter((length) => length === 10)).toHaveLength(40);
  });

  it('hold the same tokens on both sides and never overlap, whatever the programs are', () => {
    const program = fc.array(fc.constantFrom('a', 'b'), { maxLength: 120 });
    fc.assert(
      fc.property(program, program, (one, other) => {
        const kindsIn = (kinds: string[], { from, to }: { from: number; to: number }) =>
          kinds.slice(from / 11, (to + 1) / 11);
        let end = 0;
        for (const match of matchesOf(placed(one), placed(other), noiseFor([], QUIET))) {
          expect(kindsIn(one, match.own)).toEqual(kindsIn(other, match.other));
          expect(match.own.from).toBeGreaterThanOrEqual(end);
          end = match.own.to;
        }
      }),
    );
  });

  it('take time by the length of a program, also where it says one thing all the time', async () => {
    const same = placed(Array.from({ length: 20_000 }, () => 'a'));
    const took = await cpuTimeOf(() => expect(matchesOf(same, same, new Set())).toHaveLength(1));
    expect(took).toBeLessThan(5_000);
  });
});

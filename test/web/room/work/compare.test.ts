import fc from 'fast-check';
import { compare, type Piece } from '../../../../web/room/work/compare.ts';
import { cpuTimeOf } from '../../../support/hostile/cpu-time.ts';

const textOf = (pieces: readonly Piece[] | null) => pieces?.map(({ text }) => text).join('') ?? null;
const differing = (pieces: readonly Piece[] | null) =>
  pieces?.filter(({ differs }) => differs).map(({ text }) => text);

describe('two outputs beside each other', () => {
  it('are the same where nothing differs', () => {
    const { pairs } = compare('a\nb\n', 'a\nb\n');
    expect(pairs.map(({ left, right }) => [textOf(left), textOf(right)])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ]);
    expect(pairs.flatMap(({ left }) => differing(left))).toEqual([]);
  });

  it('show what departs within a line', () => {
    const [pair] = compare('total: 5\n', 'total: 6\n').pairs;
    expect(differing(pair?.left ?? null)).toEqual(['5']);
    expect(differing(pair?.right ?? null)).toEqual(['6']);
  });

  it('show lines that only one of them has', () => {
    const { pairs } = compare('a\nextra\nb\n', 'a\nb\n');
    expect(pairs.map(({ left, right }) => [textOf(left), textOf(right)])).toEqual([
      ['a', 'a'],
      ['extra', null],
      ['b', 'b'],
    ]);
  });

  it('lose no line of either', () => {
    const line = fc.constantFrom('', 'a', 'ab', 'b');
    const lines = fc.array(line, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lines, lines, (left, right) => {
        const { pairs } = compare(`${left.join('\n')}\n`, `${right.join('\n')}\n`);
        expect(pairs.map((pair) => textOf(pair.left)).filter((text) => text !== null)).toEqual(left);
        expect(pairs.map((pair) => textOf(pair.right)).filter((text) => text !== null)).toEqual(right);
      }),
    );
  });

  it('are compared in a time that a person waits, however unlike they are', async () => {
    const noise = (seed: number) =>
      Array.from({ length: 16_384 / 8 }, (_, place) => `${(place * seed) % 9_973} ${'xyz'[place % 3]}`).join(
        '\n',
      );
    expect(await cpuTimeOf(() => compare(noise(7_919), noise(6_101)))).toBeLessThan(2_000);
    const { pairs, rest } = compare(noise(7_919), noise(6_101));
    expect(pairs.length + rest).toBeGreaterThanOrEqual(2_048);
    expect(pairs.length).toBeLessThanOrEqual(400);
  });

  it('are compared as whole lines where a line is very long', () => {
    const [pair] = compare('a'.repeat(16_384), `${'a'.repeat(16_383)}b`).pairs;
    expect(differing(pair?.left ?? null)).toEqual(['a'.repeat(16_384)]);
  });
});

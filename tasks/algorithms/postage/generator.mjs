import { linearCongruential } from '../../lib/random.mjs';

/** Twelve random values (an odd seed includes 1) and `5000` parcels up to `size`. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const values = new Set(seed % 2 === 1 ? [1] : []);
  while (values.size < 12) values.add(6 + random(90) * (seed % 2 === 1 ? 1 : 6));
  const parcels = Array.from({ length: 5000 }, (_, i) => (i === 0 ? size : random(size + 1)));

  const fewest = [0];
  const ways = [1];
  for (const value of values) {
    for (let total = value; total <= size; total++) {
      const stamps = (fewest[total - value] ?? Infinity) + 1;
      const known = fewest[total] ?? Infinity;
      if (stamps < known) {
        fewest[total] = stamps;
        ways[total] = ways[total - value];
      } else if (stamps === known && stamps < Infinity) {
        ways[total] = (ways[total] + ways[total - value]) % 1_000_000_007;
      }
    }
  }
  return {
    input: `12 5000\n${[...values].join(' ')}\n${parcels.join(' ')}\n`,
    expected: parcels.map((p) => (fewest[p] === undefined ? '-1 0\n' : `${fewest[p]} ${ways[p]}\n`)).join(''),
  };
}

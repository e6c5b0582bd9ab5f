import { linearCongruential } from '../../lib/random.mjs';
import { firstIndex } from '../../lib/search.mjs';

/** Random boxes (seed 1), ones near a diagonal (2), or few sizes; counted level by level, where heights descend and sums are prefixes. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const boxes = Array.from({ length: size }, (_, i) => {
    if (seed === 1) return [1 + random(1_000_000_000), 1 + random(1_000_000_000)];
    if (seed === 2) return [1 + i * 3 + random(60), 1 + i * 3 + random(900)];
    return [1 + random(40), 1 + random(5000)];
  });
  const order = [...boxes].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const M = 1_000_000_007;
  // levels[k]: boxes that end series of length k + 1, in the order of insertion: heights never rise. sums[i]: ways of the first i.
  const levels = [];
  for (const [, height] of order) {
    const level = firstIndex(levels, ({ heights }) => heights[heights.length - 1] >= height);
    let ways = 1;
    if (level > 0) {
      const { heights, sums } = levels[level - 1];
      const from = firstIndex(heights, (other) => other < height);
      ways = (sums[heights.length] - sums[from] + M) % M;
    }
    levels[level] ??= { heights: [], sums: [0] };
    levels[level].heights.push(height);
    levels[level].sums.push((levels[level].sums.at(-1) + ways) % M);
  }
  return {
    input: `${size}\n${boxes.map((box) => `${box.join(' ')}\n`).join('')}`,
    expected: `${levels.length} ${levels.at(-1).sums.at(-1)}\n`,
  };
}

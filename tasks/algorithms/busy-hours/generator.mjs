import { linearCongruential } from '../../lib/random.mjs';

/** Short bookings all over the year (seed 1) or mostly overlapping ones, shuffled. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  // Sparse: few enough blocks for the output limit, since a dozen neighbours make one or two.
  const bookings = [];
  for (let i = 0; i < size; i++) {
    const slot = seed === 1 ? random(size / 14) * 180_000 : random(900_000_000);
    const start = slot + random(seed === 1 ? 2000 : 1000);
    bookings.push([start, start + 1 + random(seed === 1 ? 3000 : 400_000)]);
  }
  const blocks = [];
  for (const [start, end] of [...bookings].sort((a, b) => a[0] - b[0])) {
    const last = blocks[blocks.length - 1];
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else blocks.push([start, end]);
  }
  const busy = blocks.reduce((sum, [start, end]) => sum + end - start, 0);
  const text = (pairs) => pairs.map((pair) => `${pair.join(' ')}\n`).join('');
  return {
    input: `${size}\n${text(bookings)}`,
    expected: `${blocks.length} ${busy}\n${text(blocks)}`,
  };
}

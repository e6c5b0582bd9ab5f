import { linearCongruential } from '../../lib/random.mjs';

/** Weights from a wide (seed 1), a narrow (2) or the narrowest range; counted by sorting and two pointers. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const gap = [1000, 7, 1][seed - 1];
  const weights = Array.from({ length: size }, () => random([300_000, 12, 2][seed - 1]));
  const sorted = [...weights].sort((a, b) => a - b);
  let pairs = 0;
  let kinds = 0;
  let from = 0;
  let to = 0;
  for (let i = 0; i < size; i++) {
    while (from < i && sorted[from] < sorted[i] - gap) from++;
    to = Math.max(to, from);
    while (to < i && sorted[to] === sorted[i] - gap) to++;
    const partners = sorted[from] === sorted[i] - gap ? to - from : 0;
    pairs += partners;
    if (partners > 0 && sorted[i] !== sorted[i - 1]) kinds++;
  }
  return { input: `${size} ${gap}\n${weights.join(' ')}\n`, expected: `${pairs} ${kinds}\n` };
}

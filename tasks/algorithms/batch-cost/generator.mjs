import { linearCongruential } from '../../lib/random.mjs';

/** Work of up to 100 a job with a high (seed 1) or low set-up, or with long stretches of idle jobs (3). Solved by halving: the best split moves only forwards. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const setup = [400_000_000_000, 3000, 9_000_000][seed - 1];
  const works = Array.from({ length: size }, (_, i) => (seed === 3 && i % 1000 < 700 ? 0 : random(100)));
  const sums = [0];
  for (const work of works) sums.push(sums.at(-1) + work);
  const best = [0];
  const cost = (j, i) => best[j] + setup + (sums[i] - sums[j]) ** 2;

  // Each candidate j is best for a stretch of i; the stretches [from, j] lie in order, newest candidate last.
  const stretches = [{ j: 0, from: 1 }];
  let head = 0;
  for (let i = 1; i <= size; i++) {
    while (head + 1 < stretches.length && stretches[head + 1].from <= i) head++;
    best[i] = cost(stretches[head].j, i);
    let from = size + 1;
    for (;;) {
      const last = stretches[stretches.length - 1];
      const start = Math.max(last.from, i + 1);
      if (start <= size && cost(i, start) <= cost(last.j, start) && stretches.length - 1 > head) {
        stretches.pop();
        from = start;
        continue;
      }
      // The first index from which i beats the last candidate, by binary search.
      let low = start - 1;
      let high = from;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (cost(i, middle) <= cost(last.j, middle)) high = middle;
        else low = middle;
      }
      from = high;
      break;
    }
    if (from <= size) stretches.push({ j: i, from });
  }
  return { input: `${size} ${setup}\n${works.join(' ')}\n`, expected: `${best[size]}\n` };
}

import { linearCongruential } from '../../lib/random.mjs';

/** Random cables (seed 1), few ports (2), or mostly reversed ones; counted by merge sort that carries the cables along. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const cables = Array.from({ length: size }, (_, i) => {
    if (seed === 1) return { a: random(1_000_000_001), b: random(1_000_000_001), crossings: 0 };
    if (seed === 2) return { a: random(500), b: random(700), crossings: 0 };
    return { a: i * 7 + random(30), b: 1_000_000 - i * 5 + random(400), crossings: 0 };
  });
  const order = [...cables].sort((x, y) => x.a - y.a || x.b - y.b);
  let total = 0;
  // Merging, a cable crosses all of the other half that stand on its wrong side: equal right ends never count.
  const sort = (list) => {
    if (list.length < 2) return list;
    const low = sort(list.slice(0, list.length >> 1));
    const high = sort(list.slice(list.length >> 1));
    let before = 0;
    for (const cable of low) {
      while (before < high.length && high[before].b < cable.b) before++;
      cable.crossings += before;
      total += before;
    }
    let after = 0;
    for (const cable of high) {
      while (after < low.length && low[after].b <= cable.b) after++;
      cable.crossings += low.length - after;
    }
    return [...low, ...high].sort((x, y) => x.b - y.b);
  };
  sort(order);
  let best = 0;
  cables.forEach((cable, i) => {
    if (cable.crossings > cables[best].crossings) best = i;
  });
  return {
    input: `${size}\n${cables.map(({ a, b }) => `${a} ${b}\n`).join('')}`,
    expected: `${total}\n${cables[best].crossings} ${best + 1}\n`,
  };
}

import { linearCongruential, shuffle } from '../../lib/random.mjs';

/** Modules under random names: many short chains (seed 1), one long chain with branches, or a circle near its end (3). */
export function generate({ seed, size: n }) {
  const random = linearCongruential(seed);
  const names = Array.from({ length: n }, (_, i) => i + 1);
  shuffle(names, random);
  const needs = Array.from({ length: n }, () => []);
  for (let i = 1; i < n; i++) {
    if (seed === 1) for (let k = 0; k < 3; k++) needs[i].push(random(i));
    else if (i % 50 === 0) needs[i].push(i - 1 - random(40));
    else needs[i].push(i - 1);
  }
  const circle = Math.floor(n * 0.9);
  if (seed === 3) needs[circle].push(circle + 20);

  // Positions are a topological order already, but for the circle: what reaches it is stuck.
  const stuck = needs.map(() => false);
  if (seed === 3) {
    for (let i = circle; i < n; i++) stuck[i] = i === circle || needs[i].some((need) => stuck[need]);
  }
  const early = needs.map(() => 1);
  needs.forEach((list, i) => {
    for (const need of list) early[i] = Math.max(early[i], early[need] + 1);
  });
  const rounds = Math.max(...early);
  const late = needs.map(() => rounds);
  for (let i = n - 1; i >= 0; i--) for (const need of needs[i]) late[need] = Math.min(late[need], late[i] - 1);
  const named = (keep) => names.filter((_, i) => keep(i)).sort((a, b) => a - b);
  const lost = named((i) => stuck[i]);
  const expected = lost.length
    ? `stuck ${lost.length}\n${lost[0]}\n`
    : `${rounds}\n${named((i) => early[i] === late[i]).join(' ')}\n`;

  const pairs = needs.flatMap((list, i) => list.map((need) => `${names[i]} ${names[need]}\n`));
  shuffle(pairs, random);
  return { input: `${n} ${pairs.length}\n${pairs.join('')}`, expected };
}

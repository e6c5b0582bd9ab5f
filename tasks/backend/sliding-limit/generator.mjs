import { linearCongruential } from '../../lib/random.mjs';

/** One busy client (seed 1) or 500 of them. Solved with a ring of the last r allowed times of each client. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const clients = seed === 1 ? 1 : 500;
  const limit = seed === 1 ? 30_000 : 40;
  const window = seed === 1 ? 50_000 : 3000;
  const rings = Array.from({ length: clients }, () => ({ times: [], next: 0 }));
  const lines = [];
  const answers = [];
  let time = 0;
  for (let i = 0; i < size; i++) {
    time += seed === 1 ? 1 + random(2) : random(2) * (random(50) === 0 ? 900 : 0);
    const client = seed === 1 ? 0 : Math.min(random(clients), random(clients));
    const ring = rings[client];
    // The entry about to be overwritten is the r-th last allowed request.
    const oldest = ring.times[ring.next] ?? Number.NEGATIVE_INFINITY;
    if (oldest <= time - window) {
      ring.times[ring.next] = time;
      ring.next = (ring.next + 1) % limit;
      answers.push('ok');
    } else {
      answers.push(`wait ${oldest + window - time}`);
    }
    lines.push(`${time} client${client}`);
  }
  return {
    input: `${limit} ${window} ${size}\n${lines.join('\n')}\n`,
    expected: `${answers.join('\n')}\n`,
  };
}

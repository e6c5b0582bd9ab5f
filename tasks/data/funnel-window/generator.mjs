/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function solve(input) {
  const [[, k, limit], steps, ...rows] = input.trim().split('\n').map((line) => line.trim().split(/\s+/));
  const events = rows.map(([time, user, type]) => ({ time: Number(time), user, type })).sort((a, b) => a.time - b.time);
  const chains = new Map(); // user -> latest start by number of steps done
  for (const { time, user, type } of events) {
    if (!chains.has(user)) chains.set(user, new Array(Number(k) + 1).fill(-Infinity));
    const start = chains.get(user);
    start[0] = time;
    for (let done = Number(k); done > 0; done--) {
      if (steps[done - 1] === type && time - start[done - 1] <= Number(limit)) start[done] = Math.max(start[done], start[done - 1]);
    }
  }
  const reached = (j) => [...chains.values()].filter((start) => start[j + 1] > -Infinity).length;
  return steps.map((step, j) => `${step} ${reached(j)}\n`).join('');
}

/** `size` events of 3,000 users, or of one user who never gets to the end for an odd size. */
export function generate({ seed, size }) {
  const next = random(seed);
  const whole = (n) => Math.floor(next() * n);
  const steps = ['visit', 'search', 'view', 'cart', 'pay'];
  const lines = [`${size} 5 ${size % 2 ? 1000000000 : 20000}`, steps.join(' ')];
  for (let i = 0; i < size; i++) {
    const type = size % 2 ? ['visit', 'search', 'view', 'other'][whole(4)] : [...steps, 'other'][whole(6)];
    lines.push(`${whole(100000)} ${size % 2 ? 'solo' : `u${whole(3000)}`} ${type}`);
  }
  const input = lines.join('\n') + '\n';
  return { input, expected: solve(input) };
}

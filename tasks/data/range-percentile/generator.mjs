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

// Persistent segment tree over ranks: version i counts the first i durations; a question walks two versions at once.
function solve(input) {
  const data = input.trim().split(/\s+/).map(Number);
  const [n, q] = data;
  const durations = data.slice(2, 2 + n);
  const values = [...new Set(durations)].sort((a, b) => a - b);
  const rankOf = new Map(values.map((value, i) => [value, i]));

  const depth = Math.ceil(Math.log2(values.length)) + 2;
  const left = new Int32Array(n * depth + 1);
  const right = new Int32Array(n * depth + 1);
  const count = new Int32Array(n * depth + 1);
  let nodes = 1; // node 0 is empty
  const roots = [0];
  for (const duration of durations) {
    const rank = rankOf.get(duration);
    let old = roots[roots.length - 1];
    let node = nodes++;
    roots.push(node);
    let [from, to] = [0, values.length];
    for (;;) {
      count[node] = count[old] + 1;
      if (to - from === 1) break;
      const middle = (from + to) >> 1;
      if (rank < middle) {
        right[node] = right[old];
        left[node] = nodes;
        old = left[old];
        to = middle;
      } else {
        left[node] = left[old];
        right[node] = nodes;
        old = right[old];
        from = middle;
      }
      node = nodes++;
    }
  }

  const out = [];
  for (let k = 0; k < q; k++) {
    const [a, b, p] = data.slice(2 + n + 3 * k, 5 + n + 3 * k);
    let position = Math.ceil((p * (b - a + 1)) / 1000);
    let [before, after] = [roots[a - 1], roots[b]];
    let [from, to] = [0, values.length];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      const inLeft = count[left[after]] - count[left[before]];
      if (position <= inLeft) {
        [before, after] = [left[before], left[after]];
        to = middle;
      } else {
        position -= inLeft;
        [before, after] = [right[before], right[after]];
        from = middle;
      }
    }
    out.push(values[from]);
  }
  return out.join('\n') + '\n';
}

/** `size` durations and 50,000 long stretches; for an odd size only 50 different durations. */
export function generate({ seed, size }) {
  const next = random(seed);
  const whole = (n) => Math.floor(next() * n);
  const durations = Array.from({ length: size }, () => (size % 2 ? whole(50) * 200 : Math.floor(next() ** 6 * 10000)));
  const lines = [`${size} 50000`, durations.join(' ')];
  for (let k = 0; k < 50000; k++) {
    const a = 1 + whole(size / 4);
    const b = size - whole(size / 4);
    lines.push(`${a} ${b} ${[500, 900, 990, 999, 1 + whole(1000)][whole(5)]}`);
  }
  const input = lines.join('\n') + '\n';
  return { input, expected: solve(input) };
}

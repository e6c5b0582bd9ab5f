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

// Merge sort tree turned offline: a visit counts for [l, r] when it is in it and the visitor's former visit is before l.
function solve(input) {
  const data = input.trim().split(/\s+/).map(Number);
  const [n, q] = data;
  const time = (i) => data[2 + 2 * i];
  const firstNotBefore = (t) => {
    let low = 0;
    let high = n;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (time(middle) < t) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const questions = [];
  for (let k = 0; k < q; k++) {
    const from = 2 + 2 * n + 2 * k;
    questions.push({ k, left: firstNotBefore(data[from]), right: firstNotBefore(data[from + 1] + 1) });
  }
  // Positions enter in order of the visitor's former visit, questions in order of their left end.
  const seen = new Map();
  const byFormer = Array.from({ length: n + 1 }, () => []);
  for (let i = 0; i < n; i++) {
    const visitor = data[3 + 2 * i];
    byFormer[seen.has(visitor) ? seen.get(visitor) + 1 : 0].push(i);
    seen.set(visitor, i);
  }
  questions.sort((a, b) => a.left - b.left);
  const tree = new Int32Array(n + 1);
  const marksBefore = (end) => {
    let sum = 0;
    for (let i = end; i > 0; i -= i & -i) sum += tree[i];
    return sum;
  };
  const answers = new Array(q);
  let entered = 0;
  for (const { k, left, right } of questions) {
    for (; entered <= left; entered++) {
      for (const position of byFormer[entered]) for (let i = position + 1; i <= n; i += i & -i) tree[i]++;
    }
    answers[k] = left < right ? marksBefore(right) - marksBefore(left) : 0;
  }
  return answers.join('\n') + '\n';
}

/** `size` visits and 50,000 long periods; for an odd size only 300 visitors. */
export function generate({ seed, size }) {
  const next = random(seed);
  const whole = (n) => Math.floor(next() * n);
  const lines = [`${size} 50000`];
  let t = 0;
  for (let i = 0; i < size; i++) {
    t += whole(4);
    lines.push(`${t} ${1 + whole(size % 2 ? 300 : 9999) * 7919}`);
  }
  for (let k = 0; k < 50000; k++) lines.push(`${whole(t / 12)} ${Math.floor((t * 11) / 12) + whole(t / 6)}`);
  const input = lines.join('\n') + '\n';
  return { input, expected: solve(input) };
}

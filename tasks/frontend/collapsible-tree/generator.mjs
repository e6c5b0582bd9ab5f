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

// Recursive segment tree over the document order; pending additions stay in the nodes.
function solve(input) {
  const lines = input.trim().split('\n');
  const n = Number(lines[0].split(' ')[0]);
  const depths = lines[1].trim().split(/\s+/).map(Number);
  const end = new Int32Array(n).fill(n);
  const path = [];
  depths.forEach((depth, v) => {
    while (path.length > depth) end[path.pop()] = v;
    path.push(v);
  });

  const least = new Int32Array(4 * n);
  const count = new Int32Array(4 * n);
  const added = new Int32Array(4 * n);
  const pull = (i) => {
    const left = 2 * i;
    const right = left + 1;
    least[i] = Math.min(least[left], least[right]) + added[i];
    count[i] = (least[left] <= least[right] ? count[left] : 0) + (least[right] <= least[left] ? count[right] : 0);
  };
  const build = (i, from, to) => {
    if (to - from === 1) {
      count[i] = 1;
      return;
    }
    const middle = (from + to) >> 1;
    build(2 * i, from, middle);
    build(2 * i + 1, middle, to);
    pull(i);
  };
  const change = (i, from, to, left, right, by) => {
    if (right <= from || to <= left) return;
    if (left <= from && to <= right) {
      least[i] += by;
      added[i] += by;
      return;
    }
    const middle = (from + to) >> 1;
    change(2 * i, from, middle, left, right, by);
    change(2 * i + 1, middle, to, left, right, by);
    pull(i);
  };
  build(1, 0, n);

  const collapsed = new Uint8Array(n);
  const handlers = {
    toggle(v) {
      collapsed[v - 1] ^= 1;
      if (v < end[v - 1]) change(1, 0, n, v, end[v - 1], collapsed[v - 1] ? 1 : -1);
    },
    row(k) {
      if (k > count[1]) return 'none';
      let [i, from, to, above] = [1, 0, n, 0];
      while (to - from > 1) {
        above += added[i];
        const middle = (from + to) >> 1;
        i *= 2;
        const shown = above + least[i] === 0 ? count[i] : 0;
        if (k <= shown) {
          to = middle;
        } else {
          k -= shown;
          i++;
          from = middle;
        }
      }
      return from + 1;
    },
    where(v) {
      let [i, from, to, above, row] = [1, 0, n, 0, 1];
      while (to - from > 1) {
        above += added[i];
        const middle = (from + to) >> 1;
        i *= 2;
        if (v - 1 < middle) {
          to = middle;
        } else {
          if (above + least[i] === 0) row += count[i];
          i++;
          from = middle;
        }
      }
      return above + least[i] === 0 ? row : 'hidden';
    },
  };
  const out = [];
  for (const line of lines.slice(2)) {
    const [kind, x] = line.trim().split(' ');
    const answer = handlers[kind](Number(x));
    if (answer !== undefined) out.push(answer);
  }
  return out.join('\n') + '\n';
}

/** `size` nodes and 60,000 operations; deep paths for an odd size, a bushy tree for an even one. */
export function generate({ seed, size }) {
  const next = random(seed);
  const whole = (n) => Math.floor(next() * n);
  const depths = [0];
  for (let i = 1; i < size; i++) {
    const deeper = depths[i - 1] + 1;
    if (size % 2) depths.push(next() < 0.9995 ? deeper : whole(deeper));
    else depths.push(Math.max(1, deeper - Math.floor(next() ** 4 * 6)));
  }
  const lines = [`${size} 60000`, depths.join(' ')];
  for (let i = 0; i < 60000; i++) {
    if (i % 2 === 0) lines.push(`toggle ${next() < 0.7 ? size - whole(size * next()) : 1 + whole(size)}`);
    else if (next() < 0.6) lines.push(`row ${1 + whole(size * next() ** 3)}`);
    else lines.push(`where ${1 + whole(size)}`);
  }
  const input = lines.join('\n') + '\n';
  return { input, expected: solve(input) };
}

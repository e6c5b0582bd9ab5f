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

// A Fenwick tree over the sorted readings holds how many of each are in the window.
function solve(input) {
  const [, size, ...tokens] = input.trim().split(/\s+/);
  const k = Number(size);
  const values = Float64Array.from(tokens.filter((token) => token !== 'NA')).sort();
  const rankOf = new Map();
  values.forEach((value, i) => rankOf.set(value, i + 1));
  const ranks = tokens.map((token) => (token === 'NA' ? 0 : rankOf.get(Number(token))));

  const tree = new Int32Array(values.length + 1);
  const highest = 2 ** Math.floor(Math.log2(Math.max(values.length, 1)));
  let count = 0;
  const add = (rank, change) => {
    if (rank === 0) return;
    count += change;
    for (let i = rank; i < tree.length; i += i & -i) tree[i] += change;
  };
  const at = (position) => {
    let before = 0;
    for (let bit = highest; bit > 0; bit >>= 1) {
      if (before + bit < tree.length && tree[before + bit] < position) {
        before += bit;
        position -= tree[before];
      }
    }
    return values[before];
  };

  const out = [];
  ranks.forEach((rank, i) => {
    add(rank, 1);
    if (i >= k) add(ranks[i - k], -1);
    out.push(count === 0 ? 'NA' : at(Math.ceil(count / 2)));
  });
  return out.join('\n') + '\n';
}

/** `size` readings under 1,000 in a window of half of them; for an odd size they rise slowly. */
export function generate({ seed, size }) {
  const next = random(seed);
  const readings = [];
  for (let i = 0; i < size; i++) {
    const value = size % 2 ? Math.floor(i / 5 + next() * 100) : Math.floor(next() ** 2 * 1000);
    readings.push(next() < 0.1 ? 'NA' : value);
  }
  const input = `${size} ${Math.floor(size / 2)}\n${readings.join(' ')}\n`;
  return { input, expected: solve(input) };
}

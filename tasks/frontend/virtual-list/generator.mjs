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

// A segment tree over the rows: leaf i stands at size + i, a node is the sum of its two children.
function solve(input) {
  const lines = input.trim().split('\n');
  const [n, height] = lines[0].split(' ').map(Number);
  let size = 1;
  while (size < n) size *= 2;
  const sum = new Float64Array(2 * size);
  sum.fill(height, size, size + n);
  for (let i = size - 1; i > 0; i--) sum[i] = sum[2 * i] + sum[2 * i + 1];
  const out = [];
  for (const line of lines.slice(1)) {
    const [kind, x, value] = line.trim().split(' ');
    if (kind === 'set') {
      let i = size + Number(x);
      sum[i] = Number(value);
      for (i >>= 1; i > 0; i >>= 1) sum[i] = sum[2 * i] + sum[2 * i + 1];
    } else if (kind === 'top') {
      let above = 0;
      for (let i = size + Number(x); i > 1; i >>= 1) if (i % 2 === 1) above += sum[i - 1];
      out.push(above);
    } else {
      let rest = Number(x);
      if (rest >= sum[1]) {
        out.push('end');
        continue;
      }
      let i = 1;
      while (i < size) {
        i *= 2;
        if (rest >= sum[i]) {
          rest -= sum[i];
          i++;
        }
      }
      out.push(`${i - size} ${rest}`);
    }
  }
  return out.join('\n') + '\n';
}

/** `size` rows and 54,000 operations; for an odd size most measured rows are hidden. */
export function generate({ seed, size }) {
  const next = random(seed);
  const whole = (n) => Math.floor(next() * n);
  const q = 54000;
  const height = size % 2 ? 0 : 24;
  const lines = [`${size} ${height} ${q}`];
  for (let i = 0; i < q; i++) {
    const kind = i < q / 2 && size % 2 ? 0 : whole(6);
    if (kind < 4) lines.push(`set ${whole(size)} ${size % 2 && whole(3) ? 0 : 1 + whole(90)}`);
    else if (kind === 4) lines.push(`top ${whole(size)}`);
    else lines.push(`at ${whole(size % 2 ? 700000 : size * 29)}`);
  }
  const input = lines.join('\n') + '\n';
  return { input, expected: solve(input) };
}

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

// Walks both sorted histories of a customer at once.
function* joined(a, b) {
  const ends = [...a, ...b].flatMap(({ from, to }) => [from, to]).sort((x, y) => x - y);
  const at = [0, 0];
  for (let k = 0; k + 1 < ends.length; k++) {
    const [from, to] = [ends[k], ends[k + 1]];
    if (from === to) continue;
    const values = [a, b].map((rows, side) => {
      while (at[side] < rows.length && rows[at[side]].to <= from) at[side]++;
      const row = rows[at[side]];
      return row && row.from <= from ? row.value : '-';
    });
    yield { from, to, pair: values.join(' ') };
  }
}

function solve(input) {
  const [[n], ...rows] = input.trim().split('\n').map((line) => line.trim().split(/\s+/));
  const customers = new Map();
  rows.forEach(([customer, from, to, value], i) => {
    if (!customers.has(customer)) customers.set(customer, [[], []]);
    customers.get(customer)[i < Number(n) ? 0 : 1].push({ from: Number(from), to: Number(to), value });
  });
  let out = '';
  for (const customer of [...customers.keys()].sort()) {
    const [a, b] = customers.get(customer).map((list) => list.sort((x, y) => x.from - y.from));
    let open = null;
    const flush = () => {
      if (open && open.pair !== '- -') out += `${customer} ${open.from} ${open.to} ${open.pair}\n`;
    };
    for (const stretch of joined(a, b)) {
      if (open && open.pair === stretch.pair) {
        open.to = stretch.to; // stretches cover the time without holes, so they touch
        continue;
      }
      flush();
      open = stretch;
    }
    flush();
  }
  return out;
}

/** `size` rows in either table for three customers, most of them touching and with the value of the row before. */
export function generate({ seed, size }) {
  const next = random(seed);
  const whole = (n) => Math.floor(next() * n);
  const table = (names) => {
    const rows = [];
    const moments = [0, 0, 0];
    const values = [names[0], names[0], names[0]];
    for (let i = 0; i < size; i++) {
      const c = whole(3);
      if (next() < 0.02) moments[c] += 1 + whole(50);
      if (next() < 0.08) values[c] = names[whole(names.length)];
      const to = moments[c] + 1 + whole(100);
      rows.push(`c${c} ${moments[c]} ${to} ${values[c]}`);
      moments[c] = to;
    }
    for (let i = size - 1; i > 0; i--) {
      const j = whole(i + 1);
      [rows[i], rows[j]] = [rows[j], rows[i]];
    }
    return rows;
  };
  const input = [`${size} ${size}`, ...table(['free', 'pro', 'team']), ...table(['de', 'fr', 'it', 'es'])].join('\n') + '\n';
  return { input, expected: solve(input) };
}

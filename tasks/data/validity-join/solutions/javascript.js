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
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
